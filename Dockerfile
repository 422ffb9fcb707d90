# The bundle in dist/.
FROM node:24-bookworm-slim AS build
WORKDIR /app
# First what names the packages, then the sources: an edited source leaves the install cached.
COPY package.json package-lock.json ./
# No package may run code of its own while it is installed; none of these needs to.
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY scripts ./scripts
COPY src ./src
# The build runs the server once, to keep the code that the engine makes of it.
COPY openapi/openapi.json ./openapi/
COPY data ./data
RUN npm run build

# The packages that are needed to run, installed apart so that they stay cached as well.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="On the Record" \
      org.opencontainers.image.description="News articles as data that can be cited: who said what, by which words, and where." \
      org.opencontainers.image.licenses="MIT"
# In a container, loopback is reached by nobody else.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
# What is copied belongs to root, so the process cannot change it. It writes no files, and so also
# runs on a read-only root file system.
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY openapi/openapi.json ./openapi/
COPY data ./data
COPY --from=build /app/dist ./dist
# The user “node” by number: orchestrators that refuse to run root cannot look up a name.
USER 1000:1000
EXPOSE 3000
# The image has no curl; Node asks. It gives up before the engine would.
HEALTHCHECK --interval=10s --timeout=5s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`, { signal: AbortSignal.timeout(4000) }).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, without npm or a shell before it, so that SIGTERM reaches it and it stops gracefully.
CMD ["node", "dist/main.cjs", "serve"]
