/** Milliseconds of the processor that this process has used: unlike the clock, it does not run on while other programs work. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
