-- Asks for the paths in a file, one a line, in turn, and prints, as its last line, what LoadResult says.
local requests = {}
local at = 0

init = function(args)
  for path in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format('GET', path)
  end
  math.randomseed(os.time())
  at = math.random(#requests)
end

request = function()
  at = at % #requests + 1
  return requests[at]
end

done = function(summary)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"seconds":%f,"wrong":%d,"socketErrors":%d}\n',
    summary.requests, summary.duration / 1e6, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout
  ))
end
