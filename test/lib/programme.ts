import { execFileSync } from 'node:child_process';

/** Programs that tests need, or commands that must succeed, each with the Debian packages that bring it. */
export type Programme = Readonly<Record<string, readonly string[]>>;

/**
 * Installs what is missing where the system has `apt-get` and lets us; else fails and says what is to be done.
 * `wofuer` names the tests: "tests in editors".
 */
export function installPrograms(programme: Programme, wofuer: string): void {
  const pakete = missingPackages(programme);
  if (pakete.length === 0) return;
  if (!exists('apt-get') || process.getuid?.() !== 0) {
    throw new Error(
      `The ${wofuer} need ${pakete.join(', ')}: install them, for example with apt-get, and try again.`,
    );
  }
  process.stderr.write(`Installing ${pakete.join(', ')} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...pakete], {
    env,
    stdio: 'inherit',
  });
}

export function missingPackages(programme: Programme): readonly string[] {
  return Object.entries(programme)
    .filter(([programm]) => !exists(programm))
    .flatMap(([, namen]) => namen);
}

/** `programm`: its name, or a command that shows that its parts are there. */
export function exists(programm: string): boolean {
  const [name = '', ...argumente] = programm.split(' ');
  try {
    if (argumente.length > 0) execFileSync(name, argumente, { stdio: 'ignore' });
    else execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
