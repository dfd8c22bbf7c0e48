/** What the command returns to the shell; the highest one that applies wins. */
export const EXIT = {
  /** Nothing at or above the chosen severity. */
  sauber: 0,
  /** Findings at or above the chosen severity. */
  befunde: 1,
  /** Wrong usage, configuration, rules with errors, or input that cannot be read. */
  eingabe: 2,
  /** An error of Baukasten itself. */
  intern: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The most serious of several; none is clean. */
export function worstExit(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((worst, code) => (code > worst ? code : worst), EXIT.sauber);
}
