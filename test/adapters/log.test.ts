import { expect } from 'chai';
import { pinoLog } from '../../src/adapters/log.js';

describe('the log', () => {
  function logged(error: unknown): Readonly<Record<string, unknown>> {
    const lines: string[] = [];
    pinoLog('info', { write: (line) => void lines.push(line) }).error('failed', error, { id: '7' });
    return JSON.parse(lines.join(''));
  }

  it('is a JSON line with the instant, the event and its fields', () => {
    const { time, ...rest } = logged('no error at all');
    expect(time).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(rest).to.deep.equal({ level: 50, id: '7', err: { message: 'no error at all' }, msg: 'failed' });
  });

  it('tells of an error what and where, and nothing that a library hung on it', () => {
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', address: 'mongodb://someone:secret@db' });
    const error = Object.assign(new Error('no answer', { cause }), { document: { name: 'Jane Doe' } });
    const { err } = logged(error) as { err: { stack: string; cause: { stack: string } } };
    expect(err.stack).to.contain('log.test');
    const { stack: _, cause: why, ...rest } = err;
    expect(rest).to.deep.equal({ type: 'Error', message: 'no answer' });
    expect({ ...why, stack: '' }).to.deep.equal({ type: 'Error', message: 'refused', code: 'ECONNREFUSED', stack: '' });
    expect(JSON.stringify(err)).not.to.match(/Jane|secret/);
  });
});
