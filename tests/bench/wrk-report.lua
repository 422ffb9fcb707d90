-- Makes wrk print, as its last line, what LoadResult says.
done = function(summary)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"seconds":%f,"wrong":%d,"socketErrors":%d}\n',
    summary.requests, summary.duration / 1e6, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout
  ))
end
