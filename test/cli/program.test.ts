import { expect } from 'chai';
import { worstExit } from '../../src/cli/exit-code.js';
import { cartulary } from './terminal.js';

describe('the command line', () => {
  it('shows the commands, in either language', async () => {
    const english = await cartulary(['--help']);
    expect(english).to.include({ exit: 0, err: '' });
    expect(english.out)
      .to.match(/^Usage: cartulary/)
      .and.include('make a key pair');
    const french = await cartulary(['--help', '--lang', 'fr']);
    expect(french.out)
      .to.match(/^Utilisation\u00A0: cartulary/)
      .and.include('créer une paire de clés');
  });

  it('takes the language of the environment, and --lang over it', async () => {
    expect((await cartulary(['sign', '--help'], { language: 'fr' })).out).to.include('Codes de sortie\u00A0:');
    expect((await cartulary(['sign', '--help', '--lang=en'], { language: 'fr' })).out).to.include('Exit codes:');
  });

  it('every command has a help with examples and exit codes', async () => {
    const names = [...(await cartulary(['--help'])).out.matchAll(/^ {2}([a-z][a-z-]*) .*$/gm)].map(
      (match) => match[1] ?? '',
    );
    expect(names).to.deep.equal([
      'serve',
      'demo',
      'keygen',
      'sign',
      'publish',
      'withdraw',
      'verify',
      'search',
      'explain',
      'graph',
      'changes',
      'what-if',
      'impact',
      'questions',
      'dossier',
      'readiness',
      'profiles',
      'adopt',
      'erase',
      'follow',
      'rotate-key',
      'backup',
      'export',
      'import',
      'check',
      'help',
    ]);
    const single = names.filter((name) => name !== 'help' && name !== 'dossier');
    for (const name of [...single, 'dossier make', 'dossier verify']) {
      const { exit, out } = await cartulary([...name.split(' '), '--help']);
      expect(exit, name).to.equal(0);
      expect(out, name).to.include('--json').and.include(`cartulary ${name}`).and.include('Exit codes:');
    }
  });

  const wrong: readonly (readonly [string[], string])[] = [
    [['gen'], 'Unknown command gen. See --help.\n'],
    [['keygen', '--size', '9'], 'Unknown option --size. See --help.\n'],
    [['keygen', 'extra'], 'Too many arguments. See --help.\n'],
    [['sign', '--key', 'k'], 'Argument file is missing. See --help.\n'],
    [['sign', 'x.json'], 'Option --key <file> is required. See --help.\n'],
    [['sign', 'x.json', '--key'], 'Option --key <file> needs a value. See --help.\n'],
    [
      ['keygen', '--kind', 'RSA'],
      'The value of --kind <kind> is not valid. Expected: one of Ed25519, P-256, P-384. See --help.\n',
    ],
    [
      ['sign', 'x.json', '--key', 'k', '--created', 'tomorrow'],
      'The value of --created <date> is not valid. Expected: YYYY-MM-DD or an RFC 3339 date and time. See --help.\n',
    ],
  ];
  for (const [args, text] of wrong) {
    it(`answers \`${args.join(' ')}\` with exit code 2`, async () => {
      expect(await cartulary(args)).to.deep.equal({ exit: 2, out: '', err: text });
    });
  }

  it('shows the help and exit code 2 when asked for nothing', async () => {
    const { exit, out, err } = await cartulary([]);
    expect(exit).to.equal(2);
    expect(out).to.equal('');
    expect(err).to.include('Usage:');
  });

  it('answers a fault with exit code 70: the trace of a bug, one line for the machine’s circumstances', async () => {
    const fail = (error: Error) => cartulary(['sign', 'x', '--key', 'k'], { workshop: () => Promise.reject(error) });
    const bug = await fail(new TypeError('bug'));
    expect(bug.exit).to.equal(70);
    expect(bug.err).to.match(/^A fault of the program: TypeError: bug\n +at /);
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' });
    expect(await fail(full)).to.include({ exit: 70, err: 'ENOSPC: no space left on device\n' });
  });

  it('of many files the worst decides', () => {
    expect(worstExit([])).to.equal(0);
    expect(worstExit([0, 3])).to.equal(3);
    expect(worstExit([3, 1, 0])).to.equal(1);
    expect(worstExit([70, 1])).to.equal(70);
  });
});
