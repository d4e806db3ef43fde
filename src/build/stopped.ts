/** Why a build ended early: a message for the person who started it, and the exit code of the command. */
export class BuildStopped extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: 1 | 2 | 3) {
    super(message);
    this.exitCode = exitCode;
  }
}
