/** The reference the event reader is measured against: every line parsed, one after the other, in one worker. */
self.addEventListener('message', async ({ data: file }: MessageEvent<File>) => {
  const decoder = new TextDecoder();
  const size = 1024 * 1024;
  let open = '';
  let events = 0;
  let next = file.slice(0, size).arrayBuffer();
  for (let at = 0; at < file.size; at += size) {
    const piece = await next;
    next = file.slice(at + size, at + 2 * size).arrayBuffer();
    const lines = (open + decoder.decode(piece, { stream: true })).split('\n');
    open = lines.pop() ?? '';
    for (const line of lines) if (JSON.parse(line).mail) events += 1;
  }
  self.postMessage(events);
});
