import { expect } from 'chai';
import { Counter, exposition, Gauge, Histogram } from '../../../src/adapters/metrics/exposition.js';

// Expectations by hand, from https://prometheus.io/docs/instrumenting/exposition_formats/.
describe('the text format of metrics', () => {
  it('names a family that has nothing to say yet', () => {
    expect(exposition([new Counter('a_total', 'Things.')])).to.equal(
      '# HELP a_total Things.\n# TYPE a_total counter\n',
    );
  });

  it('adds up by labels, and writes each combination once', () => {
    const counter = new Counter('a_total', 'Things.');
    counter.add({ code: 'x' });
    counter.add({ code: 'y' }, 3);
    counter.add({ code: 'x' });
    expect(exposition([counter]).split('\n').slice(2)).to.deep.equal([
      'a_total{code="x"} 2',
      'a_total{code="y"} 3',
      '',
    ]);
  });

  it('escapes what would end a label or a line', () => {
    const counter = new Counter('a_total', 'One\nline, one \\.');
    counter.add({ text: 'a"b\\c\nd' });
    expect(exposition([counter])).to.equal(
      '# HELP a_total One\\nline, one \\\\.\n# TYPE a_total counter\na_total{text="a\\"b\\\\c\\nd"} 1\n',
    );
  });

  it('counts into cumulative buckets, a bound included, with sum and count', () => {
    const histogram = new Histogram('t_seconds', 'Time.', [0.25, 1]);
    for (const value of [0.25, 0.5, 4]) histogram.observe({ route: '/' }, value);
    expect(exposition([histogram]).split('\n').slice(2)).to.deep.equal([
      't_seconds_bucket{route="/",le="0.25"} 1',
      't_seconds_bucket{route="/",le="1"} 2',
      't_seconds_bucket{route="/",le="+Inf"} 3',
      't_seconds_sum{route="/"} 4.75',
      't_seconds_count{route="/"} 3',
      '',
    ]);
  });

  it('looks at a gauge when it is asked, and says nothing of what is not known', () => {
    let value: number | undefined;
    const gauge = new Gauge('g', 'Now.', () => value);
    expect(exposition([gauge])).to.equal('# HELP g Now.\n# TYPE g gauge\n');
    value = 7;
    expect(exposition([gauge])).to.contain('\ng 7\n');
  });
});
