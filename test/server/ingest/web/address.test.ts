import { expect } from 'chai';
import { checkAddress, checkedLookup, isPublic, type Resolve } from '../../../../server/ingest/web/address.ts';
import { WebError } from '../../../../server/ingest/web/web-error.ts';

const limits = { allowPrivate: false, ports: [80, 443] };

describe('which addresses are public', () => {
  const refused = {
    'this machine': ['127.0.0.1', '127.1.2.3', '127.255.255.255', '::1', '[::1]', '0.0.0.0', '0.1.2.3', '::'],
    'private networks': ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255'],
    'link-local, where clouds keep their keys': ['169.254.169.254', '169.254.0.1', 'fe80::1', 'fe80::1%eth0', 'febf::1'],
    'shared by carriers': ['100.64.0.1', '100.127.255.255'],
    'multicast and broadcast': ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1', 'ff0e::1'],
    'unique local and site local': ['fc00::1', 'fd12:3456:789a::1', 'fec0::1'],
    'IPv4 inside IPv6: mapped, compatible, translated': ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:93.184.216.34', '::127.0.0.1', '::7f00:1', '::ffff:0:127.0.0.1'],
    'NAT64': ['64:ff9b::7f00:1', '64:ff9b::a00:1', '64:ff9b::5db8:d822', '64:ff9b:1::7f00:1'],
    '6to4 and Teredo': ['2002:7f00:1::', '2002:c0a8:101::1', '2001::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    'reserved and for documents': ['192.0.0.1', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '240.0.0.1', '192.88.99.1', '2001:db8::1', '3fff::1', '100::1', '2001:2::1', '5f00::1', '4000::1', '8000::1'],
    'no addresses': ['', 'localhost', 'example.org', '999.1.1.1', '1.2.3.4.5'],
  };
  for (const [what, addresses] of Object.entries(refused)) {
    it(`not ${what}`, () => {
      expect(addresses.filter(isPublic)).to.deep.equal([]);
    });
  }

  it('those of the internet', () => {
    const open = ['1.1.1.1', '8.8.8.8', '93.184.216.34', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '169.253.0.1', '192.167.1.1', '2606:4700::1111', '2a00:1450:4001::1', '2620:fe::fe', '[2606:4700::1111]'];
    expect(open.filter((address) => !isPublic(address))).to.deep.equal([]);
  });
});

describe('an address to fetch', () => {
  const fault = (address: string) => {
    try {
      checkAddress(address, limits);
    } catch (error) {
      expect(error).to.be.instanceOf(WebError);
      return (error as WebError).message;
    }
    return null;
  };

  it('is taken when it is a plain web address', () => {
    for (const address of ['https://example.org/a?b=c#d', 'http://example.org', ' https://example.org:443/ ', 'http://93.184.216.34/', 'https://[2606:4700::1111]/']) expect(fault(address), address).to.equal(null);
    expect(checkAddress('https://example.org/a#part', limits).href).to.equal('https://example.org/a');
  });

  it('is refused in every spelling of this machine', () => {
    for (const host of ['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '[0:0:0:0:0:0:0:1]', '0', '127.0.0.1.', '１２７.0.0.1']) expect(fault(`http://${host}/`), host).to.match(/refused.*private network/);
  });

  it('is refused for other protocols, ports, credentials and lengths, and says so', () => {
    for (const address of ['ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'gopher://example.org']) expect(fault(address), address).to.match(/Only http and https/);
    for (const address of ['http://example.org:22/', 'https://example.org:8443/', 'http://example.org:6379/']) expect(fault(address), address).to.match(/Port \d+.*fetchPorts/);
    for (const address of ['https://user@example.org/', 'https://user:secret@example.org/']) expect(fault(address), address).to.match(/user name or password/);
    expect(fault('http://user:secret@example.org/')).to.not.contain('secret');
    for (const address of ['example.org', '', 'http://', '//example.org', 'http://exa mple.org']) expect(fault(address), address).to.match(/cannot be read.*https:/);
    expect(fault(`https://example.org/${'a'.repeat(2_000)}`)).to.match(/too long/);
  });
});

describe('the look-up of connections', () => {
  const ask = (answers: string[][], allowPrivate = false, all = true) => {
    let asked = 0;
    const resolve: Resolve = (_name, found) => found(null, (answers[Math.min(asked++, answers.length - 1)] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
    const lookup = checkedLookup({ allowPrivate }, resolve);
    const once = () => new Promise<unknown>((done) => lookup('news.example', { all }, (error, addresses) => done(error ? error.message : addresses)));
    return { once, count: () => asked };
  };

  it('gives the very addresses that it checked, and asks once', async () => {
    const { once, count } = ask([['93.184.216.34', '2606:4700::1111'], ['127.0.0.1']]);
    expect(await once()).to.deep.equal([{ address: '93.184.216.34', family: 4 }, { address: '2606:4700::1111', family: 6 }]);
    expect(count()).to.equal(1);
    expect(await once(), 'the name answers otherwise the next time').to.match(/refused.*news\.example \(127\.0\.0\.1\)/);
  });

  it('refuses a name with a single private address among public ones', async () => {
    expect(await ask([['93.184.216.34', '10.0.0.1']]).once()).to.match(/refused/);
    expect(await ask([['93.184.216.34', '::ffff:10.0.0.1']], false, false).once()).to.match(/refused/);
  });

  it('says that a name is not known', async () => {
    expect(await ask([[]]).once()).to.match(/not known/);
  });

  it('lets a setting allow private addresses', async () => {
    expect(await ask([['127.0.0.1']], true, false).once()).to.equal('127.0.0.1');
  });
});
