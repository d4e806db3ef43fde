/**
 * Has this process end at once when npm does: the shell that npm starts passes no signal on, and what is
 * served would stay.
 */
export function endWithNpm(): void {
  const parent = process.ppid;
  const look = () => process.ppid === parent || process.kill(process.pid, 'SIGKILL');
  if (process.env['npm_lifecycle_event']) setInterval(look, 500).unref();
}
