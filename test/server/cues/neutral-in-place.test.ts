import { expect } from 'chai';
import { ownAnalyzer } from '../analyzer.ts';

const analyze = ownAnalyzer();

/** The neutral wordings of the finding whose text is the wording. */
function neutralOf(body: string, wording: string): string[] {
  const finding = analyze({ body }).findings.find(({ text }) => text === wording);
  expect(finding, `"${wording}" in "${body}"`).to.not.equal(undefined);
  return finding!.neutral;
}

describe('neutral wordings', () => {
  it('have the form of the verb that they stand for', () => {
    for (const [body, wording, neutral] of [
      ['Orland rebuffed the offer.', 'rebuffed', ['declined', 'turned down', 'did not agree to']],
      ['Orland rebuffs the offer.', 'rebuffs', ['declines', 'turns down', 'does not agree to']],
      ['Orland is rebuffing the offer.', 'rebuffing', ['declining', 'turning down', 'not agreeing to']],
      ['The offer was rebuffed by Orland.', 'rebuffed', ['declined', 'turned down', 'not agreed to']],
      ['Orland may rebuff the offer.', 'rebuff', ['decline', 'turn down', 'not agree to']],
      ['Orland slammed the door on new talks.', 'slammed the door on', ['declined', 'turned down', 'did not agree to']],
    ] as const) {
      expect(neutralOf(body, wording), body).to.deep.equal(neutral);
    }
  });

  it('take the irregular forms that they have, and their own spelling', () => {
    expect(neutralOf('Prices have skyrocketed.', 'skyrocketed')).to.include.members(['risen', 'increased']);
    expect(neutralOf('Prices skyrocketed in May.', 'skyrocketed')).to.include.members(['rose', 'increased']);
    expect(neutralOf('The mayor lambasted the council.', 'lambasted')).to.include('criticised');
  });

  it('have the form of a verb of several parts, or of one that the tagger takes for an adjective', () => {
    expect(neutralOf('The site memory-holed the story.', 'memory-holed')).to.include('removed');
    expect(neutralOf('The firm judge-shopped until a court agreed.', 'judge-shopped')).to.include('chose a court');
    expect(neutralOf('The party was annihilated at the polls.', 'annihilated at the polls')).to.include('heavily defeated');
    expect(neutralOf('Ministers looted the treasury.', 'looted the treasury')).to.include('took public money');
    expect(neutralOf('The mayor hobnobbed with donors.', 'hobnobbed with')).to.include('socialised with');
  });

  it('have the form of a compound written as two words', () => {
    expect(neutralOf('The council rubber stamps every plan.', 'rubber stamps')[0]).to.equal('approves');
    expect(neutralOf('The council is rubber stamping every plan.', 'rubber stamping')[0]).to.equal('approving');
    expect(neutralOf('They blamed shadow banning for the drop.', 'shadow banning')[0]).to.equal('limiting the reach of');
    expect(neutralOf('The council rubber stamped every plan.', 'rubber stamped')[0]).to.equal('approved');
    expect(neutralOf('Councils rubber stamp every plan.', 'rubber stamp')[0]).to.equal('approve');
  });

  it('say whose it is, whoever owns it', () => {
    expect(neutralOf('We must protect our values.', 'protect our values')).to.include('support our values');
    expect(neutralOf('The constructor tooted its own horn.', 'tooted its own horn')[0]).to.equal('praised its own work');
  });

  it('are participles before a noun, the plain ones first', () => {
    expect(neutralOf('The report criticised the botched award of three contracts.', 'botched')).to.deep.equal(['mishandled']);
    expect(neutralOf('He spoke of the squandered money.', 'squandered')[0]).to.match(/ed$|^spent$/);
  });

  it('are not inflected where they are adjectives or adverbs', () => {
    const neutral = neutralOf('Haller, a MAGA die-hard, spoke on Monday.', 'die-hard');
    expect(neutral).to.include('committed').and.not.include('committeded');
    expect(neutralOf('The minister hid behind the report.', 'hid behind')).to.include('relied on');
  });

  it('have the form of "be" that the subject asks for', () => {
    expect(neutralOf('It beggars belief that the mayor left.', 'beggars belief')).to.include('is surprising');
    expect(neutralOf('They beggar belief.', 'beggar belief')).to.include('are surprising');
    expect(neutralOf('The board is sweating bullets before the audit.', 'sweating bullets')[0]).to.equal('very worried');
    expect(neutralOf('The mayor tooted his own horn.', 'tooted his own horn')[0]).to.equal('praised his own work');
    expect(neutralOf('The minister had to eat crow.', 'eat crow')[0]).to.equal('admit an error');
    expect(neutralOf('They rebuff the offer.', 'rebuff')).to.include('do not agree to');
  });

  it('leave out what cannot stand in the place', () => {
    expect(neutralOf('The embattled mayor spoke.', 'embattled').join(' ')).to.not.include('who ');
    expect(neutralOf('The cash-starved club sold its ground.', 'cash-starved')).to.not.include('short of money');
    expect(neutralOf('The trust bowed to demands for a vote.', 'bowed to demands')[0]).to.equal('accepted demands');
    expect(neutralOf('The cabinet decamped to a spa.', 'decamped')).to.deep.equal(['moved']);
    expect(neutralOf('The killjoy officials banned the fair.', 'killjoy')).to.deep.equal(['leave it out']);
    expect(neutralOf('The fat cats left.', 'fat cats')[0]).to.equal('highly paid executives');
  });

  it('take what fills the gap of the wording', () => {
    expect(neutralOf('The council blew £340,000 on a logo.', 'blew £340,000 on')).to.include('spent £340,000 on');
    expect(neutralOf('The adviser led investors astray.', 'led investors astray')).to.include('misled investors');
    expect(neutralOf('The committee took the minister to task.', 'took the minister to task')).to.include('criticised the minister');
    expect(neutralOf('The ministry foisted its old computers on rural surgeries.', 'foisted its old computers on')).to.include('imposed its old computers on');
    expect(neutralOf('They threw her to the wolves.', 'threw her to the wolves')).to.include('withdrew support from her');
    expect(neutralOf('The minister was taken to task over the delay.', 'taken to task')).to.include('criticised');
  });

  it('are in the past where the verb is like its base, or written in the past', () => {
    expect(neutralOf('The ruling cast a pall over the campus.', 'cast a pall over')).to.include('worried');
    expect(neutralOf('Three people lost their lives in the raid.', 'lost their lives')).to.include('were killed');
    expect(neutralOf('The port authority arbitrarily imposed a docking fee.', 'arbitrarily imposed')[0]).to.equal('imposed');
    expect(neutralOf('The party shot itself in the foot.', 'shot itself in the foot')[0]).to.equal('made a mistake');
  });

  it('are several things where the noun of the wording is, whatever more is said of it', () => {
    expect(neutralOf('He attacked the tax hikes.', 'tax hikes')).to.include('tax increases');
    expect(neutralOf('The party scored historic victories in May.', 'historic victories')).to.include.members(['victories', 'wins']);
    expect(neutralOf('It is a brazen attack on our freedoms.', 'attack on our freedoms')).to.include('limit on rights');
    expect(neutralOf('The mayor scolded soft-on-crime prosecutors.', 'soft-on-crime prosecutors')[0]).to.match(/^prosecutors/);
    expect(neutralOf('He repeated the usual barbs at the council.', 'barbs at')[0]).to.equal('remarks about');
    expect(neutralOf('Officials blamed outside agitators.', 'outside agitators')[0]).to.equal('organizers from elsewhere');
    expect(neutralOf('The steel trade is on its last legs.', 'on its last legs')).to.include('in difficulty');
    expect(neutralOf('The essay blames big man politics.', 'big man politics')[0]).to.equal('long rule by one leader');
    expect(neutralOf('It is the latest in a long line of embarrassments for the port.', 'embarrassments for')).to.include.members(['problems for', 'difficulties for']);
    expect(neutralOf('The ruling amounts to compulsory labour, she said.', 'amounts to')).to.not.include('has the effects of');
    expect(neutralOf('Ministers bent over backwards.', 'bent over backwards').join(' ')).to.not.include('every efforts');
  });

  it('are several people where the wording is', () => {
    expect(neutralOf('Thugs broke the windows of the hall.', 'Thugs')).to.include.members(['suspects']);
    expect(neutralOf('Green zealots want it banned.', 'Green zealots')).to.include('environmentalists');
    expect(neutralOf('Denialists lost the vote.', 'Denialists')).to.include('people who reject the finding');
    expect(neutralOf('Gangbangers run the block.', 'Gangbangers')).to.include('gang members');
    expect(neutralOf('The bogus charges were dropped.', 'bogus charges')[0]).to.equal('charges');
    expect(neutralOf('The cuts are a jobs bloodbath, and the report a talkfest.', 'talkfest')[0]).to.equal('long discussion');
    expect(neutralOf('A thug broke the windows of the hall.', 'thug')).to.include.members(['suspect']);
  });

  it('have no article where the text has one, or an owner', () => {
    expect(neutralOf('They mourned our beloved king.', 'our beloved king')[0]).to.equal('the king');
    expect(neutralOf('A fresh blow to the premier followed.', 'fresh blow to')[0]).to.equal('further setback for');
  });

  it('have the participle where it is one', () => {
    expect(neutralOf('The plan has run into headwinds.', 'run into headwinds')[0]).to.equal('had difficulty');
  });

  it('have the form that the subject asks for, past what says more of it', () => {
    expect(neutralOf('The petition from the fishwives got short shrift.', 'got short shrift')[0]).to.equal('was rejected');
    expect(neutralOf('Plans for the merger hit a snag in May.', 'hit a snag')[0]).to.equal('were delayed');
    expect(neutralOf('Six engineers who signed the letter were shown the door.', 'were shown the door')[0]).to.equal('were dismissed');
    expect(neutralOf('The motion to cut lunches died a lonely death.', 'died a lonely death')).to.include('was dropped');
    expect(neutralOf('Archivists recoiled in horror at the plan.', 'recoiled in horror')).to.include('were shocked');
  });

  it('are in the past where a verb like its base is: of one, behind its adverbs, and where the sentence tells what is past', () => {
    expect(neutralOf('The county brutally cut its hours in January.', 'brutally cut')[0]).to.equal('sharply reduced');
    expect(neutralOf('The chief hit out over the cuts.', 'hit out')[0]).to.equal('objected');
    expect(neutralOf('Allies cut and ran.', 'cut and ran')[0]).to.equal('withdrew');
    expect(neutralOf('The regulator stood by while insurers folded.', 'stood by while')[0]).to.equal('took no action while');
    expect(neutralOf('They would cut and run.', 'cut and run')[0]).to.equal('withdraw');
    expect(neutralOf('Ministers put party over country', 'put party over country')[0]).to.equal('vote with the party');
  });

  it('are no verbs where only a noun can stand, and verbs where the tagger sees nouns', () => {
    expect(neutralOf('He is a far-right culture-war crusader.', 'culture-war')[0]).to.equal('dispute over values');
    expect(neutralOf('The slogan was make Norland great again.', 'make Norland great again')[0]).to.equal('improve Norland');
    expect(neutralOf('The party treats the plan with studied calm.', 'studied calm')).to.include('calm');
    expect(neutralOf('The bloc poured weapons into the valley.', 'poured weapons into')[0]).to.equal('sent weapons to');
    expect(neutralOf('The landlord’s letter was a thinly veiled threat.', 'thinly veiled threat')).to.not.include('hinted');
    expect(neutralOf('A thicket of permits is strangling the economy.', 'strangling the economy')).to.include('weakening the economy');
    expect(neutralOf('The quarrel soured relations.', 'soured relations')[0]).to.equal('worsened relations');
    expect(neutralOf('The premier faces a chorus of calls.', 'faces a chorus of')[0]).to.equal('receives many');
    expect(neutralOf('The amendment defangs the inspectors.', 'defangs')[0]).to.equal('weakens');
    expect(neutralOf('The minister’s snub angered the envoy.', 'snub')).to.deep.equal(['refusal to attend']);
    expect(neutralOf('The ministry’s spin turned a lost vote into a win.', 'spin')).to.deep.equal(['presentation', 'account']);
    expect(neutralOf('The premier snubbed the summit.', 'snubbed')).to.deep.equal(['did not attend', 'declined']);
    expect(neutralOf('The treasurer still insists that the sum is right.', 'still insists')[0]).to.equal('says');
  });

  it('hold what stands between a verb and its particle, or in the place of an owner', () => {
    expect(neutralOf('Deputies roughed the photographer up.', 'roughed the photographer up')[0]).to.equal('hit the photographer');
    expect(neutralOf('The minister looked at the deal and tore it up.', 'tore it up')).to.include.members(['ended it', 'broke it off']);
    expect(neutralOf('The bank shrugged the fine off.', 'shrugged the fine off')).to.include('did not accept the fine');
    expect(neutralOf('The early vote caught the council flat-footed.', 'caught the council flat-footed')[0]).to.equal('surprised the council');
    expect(neutralOf('The commissioner did the mayor’s dirty work.', 'did the mayor’s dirty work')[0]).to.equal('carried out the mayor’s orders');
    expect(neutralOf('The once chatty bank went completely mum.', 'went completely mum')).to.include('did not comment');
  });

  it('are left out before a noun where they only say that something was said', () => {
    expect(neutralOf('The board looked into these alleged efforts on Monday.', 'alleged')).to.deep.equal(['name who says so']);
  });

  it('tell how many of what is counted, and how much of what is not', () => {
    expect(neutralOf('The premier faced a torrent of criticism.', 'a torrent of')[0]).to.equal('much');
    expect(neutralOf('The agency got a torrent of complaints.', 'a torrent of')[0]).to.equal('many');
    expect(neutralOf('The plan drew a chorus of criticism.', 'a chorus of')).to.include.members(['much', 'some']);
    expect(neutralOf('The claim leads into a labyrinth of shell firms.', 'labyrinth of')).to.include('many');
  });

  it('stay as they are where they are advice', () => {
    const advice = analyze({ body: 'The board squandered the money.' }).findings.flatMap(({ neutral }) => neutral).filter((one) => one.includes('say '));
    for (const one of advice) expect(one).to.match(/^say /);
  });
});
