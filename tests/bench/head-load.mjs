// Load of HEAD requests: wrk 4 and autocannon 9 both wait for the body that an answer to HEAD
// announces and never sends. One request at a time on each connection.
// Argument: JSON {port, path, headers, status, connections, seconds}; prints what LoadResult says.
import { connect } from 'node:net';

const { port, path, headers, status, connections, seconds } = JSON.parse(process.argv[2]);
const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
const request = Buffer.from(
  `HEAD ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${lines.join('')}\r\n`,
);
const statusLine = `HTTP/1.1 ${status} `;
const headEnd = '\r\n\r\n';

let requests = 0;
let wrong = 0;
let socketErrors = 0;

const open = () => {
  let head = '';
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request));
  socket.on('data', (chunk) => {
    head += chunk.latin1Slice();
    if (!head.endsWith(headEnd)) return;
    requests += 1;
    if (!head.startsWith(statusLine)) wrong += 1;
    head = '';
    socket.write(request);
  });
  socket.on('error', () => {
    socketErrors += 1;
  });
};

const begin = performance.now();
for (let index = 0; index < connections; index += 1) open();
setTimeout(() => {
  const took = (performance.now() - begin) / 1000;
  console.log(JSON.stringify({ requests, seconds: took, wrong, socketErrors }));
  process.exit();
}, seconds * 1000);
