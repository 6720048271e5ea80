/** What deploy/ says of the program is true of it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readConfig, SETTINGS } from '../src/config.js';

const SERVICE = 'deploy/cartulary.service';
const CONTAINER = 'deploy/Containerfile';
const COMPOSE = 'deploy/compose.yaml';

const text = (file: string) => readFileSync(file, 'utf8');

/** Every `CARTULARY_…=value`, `CARTULARY_…: value`. */
function settingsIn(file: string): Readonly<Record<string, string>> {
  const found = text(file).matchAll(/^[^#\n]*?(CARTULARY_[A-Z_]+)(?:=|: )"?([^\s"\\]+)/gm);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

function hasSystemd(): boolean {
  try {
    execFileSync('systemd-analyze', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('deploy', () => {
  for (const file of [SERVICE, CONTAINER, COMPOSE]) {
    it(`${file} sets only what is a setting, to values that can be read`, () => {
      const settings = settingsIn(file);
      expect(Object.keys(settings), 'nothing was found').to.not.have.length(0);
      expect(readConfig({}, settings)).to.have.property('ok', true);
    });
  }

  it('knows every setting that its readme and the runbook name', () => {
    const known = new Set<string>(Object.values(SETTINGS).map(({ variable }) => variable));
    for (const file of ['deploy/README.md', 'docs/runbook.md', 'docs/upgrading.md', 'deploy/nginx.conf']) {
      const named = [...text(file).matchAll(/CARTULARY_[A-Z]+(?:_[A-Z]+)*/g)].map(([name]) => name);
      expect(
        named.filter((name) => !known.has(name)),
        file,
      ).to.deep.equal([]);
    }
  });

  it('starts what is there, as `npm start` does', () => {
    const script = 'dist/src/main.js';
    expect(existsSync(script)).to.equal(true);
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Readonly<Record<string, string>> };
    const [, flag] = /&& node (--\S+) dist/.exec(scripts.start ?? '') ?? [];
    expect(flag).to.match(/^--max-semi-space-size=\d+$/);
    expect(text(SERVICE)).to.contain(`/usr/bin/node ${flag} /opt/cartulary/${script} serve`);
    expect(text(CONTAINER)).to.contain(`ENTRYPOINT ["node", "${flag}", "${script}"]`);
  });

  it('copies into the container what the program reads, not as root’s process, and asks an address that is there', () => {
    const copied = [...text(CONTAINER).matchAll(/^COPY --from=build \/build\/(\S+)/gm)].map(([, path = '']) => path);
    expect(copied).to.include.members(['dist', 'contexts', 'policies', 'credentials', 'node_modules', 'package.json']);
    for (const path of copied) expect(existsSync(path), path).to.equal(true);
    expect(text(CONTAINER))
      .to.match(/^USER 1000:1000$/m)
      .and.match(/^HEALTHCHECK [\s\S]*\/ready'/m);
  });

  it('leaves the containers nothing to write but their volumes, and says that it was not run', () => {
    const compose = text(COMPOSE);
    expect(compose).to.contain('read_only: true').and.contain('cap_drop: [ALL]').and.contain('NOT YET RUN');
    expect(compose).not.to.match(/\t|privileged: true/);
  });

  it('lets a node end in the time that the program takes', () => {
    // Draining as composed, and 20 seconds for what is under way (src/http/listen.ts).
    const drain = Number(settingsIn(COMPOSE).CARTULARY_DRAIN_SECONDS);
    const [, grace] = /stop_grace_period: (\d+)s/.exec(text(COMPOSE)) ?? [];
    const [, stop] = /TimeoutStopSec=(\d+)/.exec(text(SERVICE)) ?? [];
    expect(Number(grace)).to.be.greaterThan(drain + 20);
    expect(Number(stop)).to.be.greaterThan(20);
  });

  it(
    hasSystemd() ? 'is a unit that systemd understands' : 'is a unit that systemd understands (needs systemd-analyze)',
    function () {
      if (!hasSystemd()) this.skip();
      this.timeout(20_000);
      const folder = mkdtempSync(join(tmpdir(), 'cartulary-unit-'));
      try {
        // With the interpreter and a user that this machine has.
        const unit = text(SERVICE)
          .replace('/usr/bin/node', process.execPath)
          .replace(/^(User|Group)=cartulary$/gm, '');
        writeFileSync(join(folder, 'cartulary.service'), unit);
        const said = execFileSync('systemd-analyze', ['verify', join(folder, 'cartulary.service')], {
          encoding: 'utf8',
          stdio: 'pipe',
        });
        expect(said).to.equal('');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
