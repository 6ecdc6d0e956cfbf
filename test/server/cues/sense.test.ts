/** Sentences whose words are loaded elsewhere and plain here, and sentences that are loaded: what must not fire, and what must. */
import { expect } from 'chai';
import type { Analyzer } from '../../../server/analyze.ts';
import { ownAnalyzer } from '../analyzer.ts';

const plain: Record<string, string[]> = {
  sport: [
    'The striker attacked down the left and fired a shot over the bar.',
    'Harwick crushed Orland 5-0 in the final on Sunday.',
    'The defender was booked for a reckless tackle in the 80th minute.',
    'She smashed the national record by two seconds.',
    'The goalkeeper blasted the ball up the pitch.',
    'Harwick will hunt for a new coach after the season.',
    'The rider attacked on the last climb and won by a minute.',
    'The pitcher struck out nine batters and walked two.',
    'The champion defended her title in straight sets.',
    'A last-minute goal stunned the visitors, who had led since the first half.',
    'The boxer was knocked out in the third round.',
    'Fans flooded the pitch after the final whistle.',
    'The team suffered a crushing defeat in the semi-final.',
    'The midfielder slammed the ball into the net.',
    'The captain torched the defence for 40 points.',
    'Orland won the right to host the games in 2030.',
    'The club was relegated after a disastrous run of nine losses.',
    'The sprinter exploded out of the blocks.',
    'They hammered the home side 4-1 and went top of the table.',
    'The coach ripped up his game plan at half-time.',
    'Voss stormed past two players and scored from close range.',
    'The keeper denied Lund twice in the first half.',
    'The visitors surrendered a two-goal lead.',
    'Harwick demolished the league leaders on Saturday.',
    'The bowler tore through the middle order and took six wickets.',
    'The 19-year-old is a rising star of the track.',
    'The veteran cyclist collapsed on the finish line.',
    'The winger was hacked down in the box.',
    'The team bounced back from a humiliating loss in May.',
    'The quarterback threw a bomb to the end zone.',
    'The rookie stole second base and scored on a single.',
  ],
  science: [
    'Free radicals damage cells by taking electrons from them.',
    'The radical in the reaction is a methyl group.',
    'The virus invades cells in the lung.',
    'Invasive species arrived in ballast water.',
    'A massive star collapses into a black hole.',
    'The study found a massive black hole at the centre of the galaxy.',
    'The compound attacks the carbonyl group.',
    'The explosion of a white dwarf was seen in March.',
    'Aggressive tumours grow faster than benign ones.',
    'The team rejected the null hypothesis at the five percent level.',
    'The immune system attacks healthy tissue in such patients.',
    'The experiment used crude extracts of the leaf.',
    'The extreme values were removed from the sample.',
    'The catastrophic failure of the beam began at a weld.',
    'The bacteria resist treatment with common drugs.',
    'The satellite burned up as it plunged into the atmosphere.',
    'The parasite hijacks the behaviour of its host.',
    'The square root of two is an irrational number.',
    'Dominant alleles mask recessive ones.',
    'Chemists refused to name the element before a second test.',
    'A toxic gas leaked from a tank at the plant.',
    'The comet exploded over the forest in 1908.',
    'Rats exposed to the dust grew tumours.',
    'Mercury poisoned the fish in the lake.',
    'The glacier is in retreat, the survey found.',
    'The device emits a burst of radio waves.',
    'Dust storms engulf the planet each decade.',
    'Cancer cells evade the immune system.',
    'The massive dam holds nine cubic kilometres of water.',
    'The fungus kills ash trees.',
    'The reactor melted down in 1986.',
  ],
  'the weather': [
    'A storm slammed into the coast of Orland overnight.',
    'Heavy rain battered the north on Tuesday.',
    'Floods swept away two bridges near Harwick.',
    'A wave of cold air reached the valley.',
    'The hurricane devastated three islands in 2017.',
    'Fierce winds are expected on the coast.',
    'A brutal cold front brought minus 20 degrees.',
    'A firestorm burned 200 homes in the hills.',
    'Lightning struck a barn and set it ablaze.',
    'Snow blanketed the city, and trains were late.',
    'The drought has crippled the harvest in two provinces.',
    'A flood of meltwater filled the lower fields.',
    'Hail hammered cars for ten minutes.',
    'The tornado ripped the roof off a school.',
    'Temperatures plunged to minus 12 in the night.',
    'The storm unleashed winds of 140 kilometres an hour.',
    'A deadly heat wave gripped the south for a week.',
    'Mud engulfed the village after days of rain.',
    'The river burst its banks near the mill.',
    'Catastrophic flooding closed the coast road.',
  ],
  cooking: [
    'Slash the dough twice with a sharp knife.',
    'Crush the garlic and fry it in oil.',
    'Smash the cucumbers with the flat of a knife.',
    'Whip the cream until stiff.',
    'Beat the eggs with the sugar.',
    'Simmer the rich stew for two hours.',
    'Grill the chicken and serve it with radical quantities of lemon.',
    'Toss the leaves with a light dressing.',
    'Gut the fish and rinse it in cold water.',
    'Blast the peppers in a hot oven for ten minutes.',
    'Tear the bread into chunks and pour over the sauce.',
    'Drown the cake in syrup.',
    'A rich chocolate cake needs a bitter coffee.',
    'Hammer the meat until it is thin.',
    'Add a generous pinch of salt.',
  ],
  courts: [
    'The judge rejected the motion on Friday.',
    'The court denied bail to both men.',
    'The appeal was dismissed with costs.',
    'The defendant refused to enter a plea.',
    'The jury found her guilty of fraud.',
    'A judge slapped the firm with a fine of 2 million.',
    'The prosecution attacked the alibi in closing arguments.',
    'The court struck down the law by five votes to four.',
    'The witness admitted that he had not seen the car.',
    'The lawyer claimed legal privilege over the papers.',
    'The man was convicted of a terrorist attack in 2015.',
    'She claimed asylum at the port in May.',
    'The plaintiff alleges that the brakes failed.',
    'The judge blocked the sale of the mill.',
    'Prosecutors dropped the corruption charges in June.',
    'The judge threw out the case for want of evidence.',
    'He pleaded guilty to manslaughter and conspiracy.',
    'The court heard that the man was a member of a gang.',
    'The jury was hung, and a retrial was ordered.',
    'Police seized 40 kilograms of cocaine in the raid.',
    'The suspect fled the scene in a stolen van.',
    'The inquest found that the death was an accident.',
    'The judge described the attack as premeditated and jailed him for nine years.',
    'The tribunal ordered the firm to pay damages.',
  ],
  markets: [
    'Crude oil fell by 2 percent on Monday.',
    'Shares plunged 9 percent after the results.',
    'The central bank raised rates by half a point.',
    'The index tumbled as traders sold bonds.',
    'Investors dumped shares in the airline.',
    'Profits soared to 3 billion in the quarter.',
    'The firm slashed its dividend by a third.',
    'A rate hike is expected in June.',
    'The currency collapsed in 1997.',
    'The company claimed a tax credit for research.',
    'Aggressive accounting was blamed for the loss.',
    'The fund holds junk bonds and liquid assets.',
    'The merger was approved by regulators on Friday.',
    'Hedge funds bet against the shares.',
    'The price war between two grocers cut margins.',
    'Traders bet on a cut in interest rates.',
    'The bubble burst in 2008, and banks failed.',
    'The company is drowning in debt, auditors found.',
    'Oil giant Norpet will close two wells.',
    'Gold hit a record high on Thursday.',
    'The airline went bankrupt after the strike.',
    'Grain prices exploded after the harvest failed.',
    'Short sellers attacked the stock in March.',
  ],
  'war reports': [
    'Rebels attacked an army post near the border and killed nine soldiers.',
    'The army invaded in 1982 and left three years later.',
    'Two attack helicopters crashed in the desert.',
    'Troops stormed the building and freed the hostages.',
    'Shells struck a hospital in the east, killing four people.',
    'The town fell to government forces after a siege of two months.',
    'Fighters ambushed a convoy north of the town.',
    'Warplanes bombed the airfield before dawn.',
    'The massacre in 1944 killed 640 villagers.',
    'The militants fired rockets at the port.',
    'The general said the war would last for years.',
    'A suicide bomber killed twelve people at a market.',
    'The civilians were slaughtered in the church, the tribunal found.',
    'Both armies agreed to a ceasefire on Sunday.',
    'The navy destroyed two boats off the cape.',
    'The army crushed the uprising in 1953.',
    'Insurgents overran a base in the north.',
    'The regime fell in 1989.',
    'Militia fighters executed four prisoners, the report says.',
    'The navy sank the ship off the coast.',
    'The warlord was killed in an air strike.',
    'Terrorists hijacked a plane in 1976.',
    'The capital was under siege for 40 days.',
  ],
  technology: [
    'The hack exposed the data of 40,000 users.',
    'Attackers flooded the site with requests.',
    'The app crashed on older phones.',
    'A brute-force attack guessed the password.',
    'The bug corrupts files larger than two gigabytes.',
    'The update kills processes that use too much memory.',
    'A radical redesign of the chip cut its power use by half.',
    'The server rejects requests without a token.',
    'The code throws an error when the list is empty.',
    'Engineers dumped the logs to disk.',
    'Hackers hijacked the account and posted a link.',
    'Spam flooded the inbox.',
    'The worm infected thousands of computers.',
    'The game features a war between robots.',
    'The platform banned the account for spam.',
    'The robot crushed the can with one hand.',
  ],
  health: [
    'The patient suffered a heart attack in March.',
    'The drug attacks the parasite in the liver.',
    'A panic attack can last twenty minutes.',
    'The outbreak killed eleven people in the district.',
    'Radical surgery removed the whole organ.',
    'She died after a long battle with cancer.',
    'The vaccine was rejected by the agency in 2019.',
    'The rash spread to both arms.',
    'Chronic stress can cripple the immune response.',
    'Toxic mushrooms poisoned a family of four.',
    'The epidemic swept through the camps in 1918.',
    'The doctor refused to prescribe the drug.',
    'The tumour was aggressive and inoperable.',
    'A plague of mice spread the disease.',
    'He suffered massive bleeding and died.',
    'The nurse was exposed to the virus at work.',
  ],
  religion: [
    'The bishop preached on sin and grace.',
    'Pilgrims flooded the square before the vigil.',
    'The radical reformation began in 1525.',
    'The priest denounced greed in his sermon.',
    'The cult of the saint began in the fourth century.',
    'The evangelical church opened a school.',
    'The crusade of 1096 ended at the walls of the city.',
    'The faithful worship at the shrine each May.',
    'The preacher was born in Harwick in 1920.',
    'The temple was destroyed by fire in 1788.',
    'The order worships in silence.',
    'The heretic was burned at the stake in 1415.',
    'The prophet condemned the worship of idols.',
  ],
  obituaries: [
    'She died at home on Tuesday at the age of 91.',
    'He was a champion of the breaststroke in the 1960s.',
    'He fought in the war and later taught chemistry.',
    'Her first novel was rejected by nine publishers.',
    'He claimed two Olympic medals and a world title.',
    'She raised four children and ran the village shop.',
    'He slung his guitar over his shoulder and left for the coast.',
    'His puppet theatre toured schools for 40 years.',
    'She was known for her fierce backhand.',
    'Her brutal honesty endeared her to her students.',
    'He battled leukaemia for three years.',
  ],
  'everyday life': [
    'We went for a hike in the hills.',
    'Turn right at the church and go on for a mile.',
    'The left bank of the river floods every spring.',
    'He slammed the door and walked to the bus stop.',
    'The bus was rammed by a lorry on the ring road.',
    'She dug up the potatoes before the frost.',
    'The puppet show began at three.',
    'A plague of locusts ate the maize.',
    'The circus comes to Harwick in June.',
    'The regime of daily exercise helped her sleep.',
    'They toppled the old chimney with a crane.',
    'A gang of workers laid the track.',
    'The mob of kangaroos crossed the road.',
    'Police swarmed over the wreck to lift the driver out.',
    'The theatre staged a farce by a local writer.',
    'The zoo keeper fed the snake and the pig.',
    'Volunteers swept the streets after the parade.',
    'The dog attacked a sheep and was caught.',
    'She admitted him to the ward at noon.',
    'The school expelled two pupils for cheating.',
    'The children stormed the beach at noon.',
    'The plane plunged into the sea.',
    'The truck ploughed into a crowd at a market.',
    'A fight broke out in the queue for tickets.',
    'The farmer slaughtered two pigs in November.',
    'The thief grabbed the bag and ran.',
    'The invasion of the crabs begins in October.',
    'The lion mauled a keeper at the zoo.',
    'Workers hurled bricks into the skip.',
    'The cat dragged a mouse into the kitchen.',
    'She wrung out the wet towel.',
    'The boy flung a stone into the pond.',
    'The smith wrought the gate by hand.',
    'The train was derailed by a fallen tree.',
    'They strove to finish the roof before winter.',
    'The museum displays torture devices of the 1600s.',
    'The council will hike bus fares in May.',
  ],
  'literal uses': [
    'The man was lying on the floor of his flat.',
    'Rotten apples lay under the tree.',
    'The bottle held a foul smell.',
    'Filthy water ran down the street.',
    'The horse went lame before the race.',
    'She threw the stale bread to the ducks.',
    'Owls nest in the hollow tree.',
    'Firefighters cut through twisted metal.',
    'The data are skewed toward older patients.',
    'A biased sample gives a false mean.',
    'The loudspeaker gave a distorted sound.',
    'The inflated balloon rose to 30 kilometres.',
    'The children were tired after the walk.',
    'The clinic offers cosmetic surgery.',
    'The plant makes fabricated steel beams.',
    'The novel has a fictional town.',
    'Police found fake passports in the flat.',
    'She was sorry for the delay.',
    'He was born with a lazy eye.',
    'The doomed flight left at noon.',
    'A juvenile court heard the case.',
    'Immature fish were thrown back.',
    'Panicked horses broke the fence.',
    'An obtuse angle has more than 90 degrees.',
    'A crude bomb went off near the station.',
    'Add coarse salt to the bowl.',
    'The mean temperature was 11 degrees.',
    'A petty officer fell overboard.',
    'Stir in the sour cream.',
    'He had a nasty cut on his hand.',
    'Toxic waste leaked into the river.',
    'Toxic algae closed three beaches.',
    'The acid is corrosive.',
    'Troops fired incendiary shells at the depot.',
    'The heat in the hall was stifling.',
    'She won a prize at the fringe festival.',
    'Patients with inflammatory bowel disease took part.',
    'The vicious dog bit the postman.',
    'The parasitic wasp lays its eggs in the larva.',
    'Plant it in a shady corner of the garden.',
    'He was charged with lewd acts.',
    'Helium is a noble gas.',
    'An erratic heartbeat can be a warning.',
    'The meandering river crosses the plain.',
    'They live in a rambling house near the sea.',
    'The runner set a blistering pace.',
    'She felt a searing pain in her knee.',
    'He told a joke about a goat.',
    'The boy woke from a nightmare.',
    'The officers dined in the mess.',
    'The kitchen was a mess after the party.',
    'The site stores a hash of each password.',
    'The shell was a dud and was made safe.',
    'The fable of the fox and the crane is old.',
    'The lens shows some distortion at the edge.',
    'Whitewash was applied to the walls.',
    'Rubbish is collected on Fridays.',
    'The child sleeps in the top bunk.',
    'Police warn of a phone scam aimed at pensioners.',
    'Dry rot was found in the beams.',
    'The folly stands on a hill above the lake.',
    'Stones were found in the gall bladder.',
    'The meltdown of the reactor took two days.',
    'A swarm of bees settled on the car.',
    'An earthquake swarm shook the island.',
    'A gaggle of geese crossed the road.',
    'The coach massaged her sore leg.',
    'He milks 40 cows each morning.',
    'The storm wrecked nine boats.',
    'She stifled a yawn.',
    'He stooped to tie his shoe.',
    'A mouse scurried across the floor.',
    'The snake slithered under a rock.',
    'Hippos wallow in the river.',
    'Lambs frolicked in the field.',
    'The dog whined at the door.',
    'He spat out the seeds.',
    'Hooves thundered over the turf.',
    'A bull bellowed in the field.',
    'The rooster crows at five.',
    'The patient moaned in his sleep.',
    'Two quail were released in May.',
    'A badger was seen near the den.',
    'Carp and pike live in the lake.',
    'The cow gave birth to twins.',
    'They explored a cave near the coast.',
    'The winger sidestepped two men.',
    'Worms squirmed in the soil.',
    'The crane slung the beam over the wall.',
    'The volcano spewed ash for a week.',
    'Water spouted from the broken pipe.',
    'The parrot spoke four words.',
    'Gulls regurgitate food for their chicks.',
    'The cat pounced on the bird.',
    'A savage storm hit the coast.',
    'A bear mauled a camper.',
    'The lion unleashed a roar.',
    'The hotel has a golden dome and a giant clock.',
    'The trick is to keep the pan hot.',
    'She tricked the guard and escaped.',
    'Their tent was a wreck after the gale.',
    'He pleaded guilty to fraud and deception.',
    'The swindler was sentenced on Monday.',
    'The ship was battered by waves.',
    'A monstrous wave hit the ship.',
    'The play is a farce in three acts.',
    'The lion is a ruthless hunter.',
    'The judge said the killing was senseless.',
    'The witness gave a false name.',
    'The dress was shameless fun for the models.',
    'The rash driver was fined.',
    'The lurid colours of the frog warn its enemies.',
    'The utter silence of the desert struck her.',
    'The incessant rain closed the road.',
    'The glorious weather drew crowds to the beach.',
    'The dazzling light blinded the driver.',
    'The brilliant white of the snow hurt their eyes.',
    'The ferocious heat killed the crops.',
    'The bloated carcass of a whale washed up.',
    'The extravagant tail of the bird attracts mates.',
    'The condemned building was pulled down.',
    'The wretched weather kept fans away.',
    'The dismal weather lasted all week.',
    'The chaotic motion of the pendulum was modelled.',
    'The careless driver hit a fence.',
    'The negligent surgeon lost his licence.',
    'The arrogant knight in the novel dies.',
    'The naive method is slower.',
    'The mercenary was captured in 1961.',
    'The tank was filled with water.',
    'The flag was lowered to half mast.',
    'She was humiliated by her classmates and left the school.',
    'The kidnappers tormented the boy.',
    'Fishermen trolled for tuna off the cape.',
    'The thunder woke the baby.',
    "The snake's fangs hold a needle of venom.",
    'The stunt rider broke a leg.',
    'The bombshell was found under a school.',
    'The senator was asked about the row of elms behind the chamber.',
    'Nepal had a Maoist insurgency until 2006.',
    'The premier leaned on a wooden rail.',
    'The hikers hunkered down before the blizzard.',
    'The firm recycles old glass and paper.',
    'A wild boar and its young crossed the motorway.',
    'Her suitcase and his baggage were lost at the airport.',
    'The bishop blessed the couple, and the choir sang.',
  ],
};

const loaded = [
  'Ministers slammed the door on new talks with Orland.',
  'The minister slammed the report as a disgrace.',
  'Critics blasted the mayor over the budget.',
  'The senator ranted about the press for an hour.',
  'The radical left wants to abolish the council.',
  'The government rammed the bill through parliament.',
  'A swarm of migrants poured over the border.',
  'Left-wing thugs smashed windows in the square.',
  'The far-left mob surrounded the mayor.',
  'She eviscerated the plan in a fiery speech.',
  'He was caught red-handed lying to voters.',
  'The party caved to the unions.',
  'The bloated budget will saddle families with debt.',
  'The so-called experts failed the public.',
  'The mayor was humiliated in a stunning rebuke.',
  'The draconian law strips citizens of their rights.',
  'The tyrant crushed dissent in the capital.',
  'The witch hunt against the minister goes on.',
  'The company was exposed as a shameless polluter.',
  'A tsunami of crime swept the city after the reform.',
  'The governor peddled lies about the vote.',
  'Democrats are hell-bent on open borders.',
  'The bombshell report rocked the ministry.',
  'The unhinged tirade stunned the chamber.',
  'He is a puppet of the oil lobby.',
  'The elites in the capital sneer at ordinary people.',
  'The outrageous ruling shocked parents.',
  'The bureaucrats strangled small firms with red tape.',
  "The council's reckless gamble cost the city millions.",
  'The propaganda machine of the ruling party churned out more lies.',
  'The power-hungry chairman seized control of the board.',
  'It was a shameful betrayal of the workers.',
  'The extremist group hijacked the school board.',
  'The prime minister cravenly surrendered to the lobby.',
  'The notorious lobbyist wormed his way into the ministry.',
  'The catastrophic decision has doomed the town.',
  'Woke activists bullied the library into a ban.',
  'The corrupt clique looted the treasury.',
  'The minister flip-flopped again on the tax.',
  'The radical bill would destroy family farms.',
  'The sham trial ended in a guilty verdict.',
  'Republicans torpedoed the deal at the last minute.',
  'The president threw his allies under the bus.',
  'The mayor turned a blind eye to the scandal.',
  'The heartless policy tears children from their parents.',
  'He spewed hatred at the rally.',
  'The cowardly vote handed victory to the banks.',
  'The ludicrous claim was quickly debunked.',
  "The party's smear campaign backfired.",
  'The warmongers in the cabinet want another war.',
  'The cult of the leader blinds his followers.',
  'The fake news media hid the truth.',
  'The greedy insurers fleeced their customers.',
  'The embattled governor lashed out at reporters.',
  "The senator's pathetic excuse fooled nobody.",
  'The insane rule will kill jobs.',
  'The government unleashed a brutal crackdown on students.',
  'The lawless agency trampled the constitution.',
  "The minister's meltdown became a laughing stock.",
  'Far-right goons stormed the town hall.',
  'The hypocrites in the party voted for the raise.',
  "The court dealt a crushing blow to the president's agenda.",
  'The mayor gave a rambling, incoherent speech.',
  'The plan is a blatant power grab.',
  'The toxic minister poisoned the debate.',
  'The party is drunk on power.',
  'The deranged theory spread like wildfire.',
  'The ruling is a slap in the face to victims.',
  'The oligarchs plundered the country.',
  'The globalist agenda threatens our way of life.',
  'The spineless board folded under pressure.',
  "The governor's vicious attack on teachers drew applause.",
  'The scheme is nothing but a scam.',
  "The ministry's botched rollout left patients in limbo.",
  'Lund hurled insults at the committee.',
  'The party slung mud at the judge for weeks.',
  'The council wrought havoc on small shops.',
  'The lobby dug in its heels against reform.',
  'The chairman flung accusations at the press.',
  "The governor's botched plan left thousands in limbo.",
  'Lawmakers bickered for weeks while the shambolic ministry dithered.',
  "The senator's incendiary speech inflamed the crowd.",
  'The board brazenly flouted the rules.',
  'The minister peddled a bogus claim about the fund.',
  "The party's cronies pocketed the money.",
  'The inspector is a poodle of the timber lobby.',
  'Municipal debt has exploded under three mayors.',
  'The broadcaster was dismembered within a year of the sale.',
  'The regent had a murderous militia at his call.',
  "A flood of propaganda from Orland reached the libraries.",
  'The ministry sat through a fact-free debate on tolls.',
  'The marshal gave a grievance-filled address.',
];

/** Reports without a loaded word: nothing in them is counted, slightly loaded wordings included. */
const reports = [
  'The House voted 220 to 210 on Tuesday to pass the spending bill and sent it to the Senate.',
  'The government lost a vote of no confidence by three votes, and the president will name a new prime minister.',
  'The minister said the budget would be presented in March.',
  "Talks between the two coalition parties resumed on Monday after a week's break.",
  'The court struck down the law, ruling that it breached the constitution.',
  'Senators ended a filibuster and moved to a vote on the nominee.',
  'The union said its members would strike for two days next week over pay.',
  'The company cut 400 jobs and closed a plant in the north.',
  'Police arrested 12 people after a march in the capital.',
  'The striker signed a three-year contract with the club.',
  'The anti-doping agency banned the runner for four years.',
  'Farmers blocked two roads to the port with tractors.',
  'The central bank raised its main rate by a quarter of a point.',
  'Doctors in the province will vote on the offer this week.',
  'Canada and India signed an agreement on trade in lentils.',
  "Ireland's health minister published a plan to shorten waiting lists.",
  'The opposition party won 41 of 90 seats in the regional assembly.',
  'The mayor announced a tax on empty houses from January.',
  'A storm cut power to 40,000 homes on the coast.',
  'The army said two soldiers were killed in an attack on a post near the border.',
  'Prosecutors charged the former treasurer with fraud.',
  'The judge sentenced him to six years in prison.',
  'The tech giant said sales rose 4 percent.',
  'The shutdown of the reactor will last until May.',
  'The government shutdown entered its third week on Monday.',
  'Lawmakers reached a deal late on Sunday to fund the government until November.',
  'The bill would require employers to check the papers of new workers.',
  'The agency deported 300 people in August, its figures show.',
  'Residents fled as the fire spread to the valley.',
  'The pension age will rise to 67 by 2031.',
  'Ministers agreed to delay the vote until after the election.',
  'The senator said he would not seek another term.',
  'The president vetoed the bill on Friday.',
  'The two sides exchanged prisoners at a border crossing.',
  'The regulator fined the bank 12 million for late reports.',
  'The party chose a new leader on Saturday after three rounds of voting.',
  'The council will debate the plan for a third time in June.',
  'Hospitals struggled to find beds during the outbreak.',
  'The coach said the team had played well.',
  'Parents met the school board about the closure of two schools.',
  'Voters will decide in a referendum on 3 May whether to lower the voting age.',
  'Tenants pay an average of 900 a month, the study found.',
  'The airline cancelled 60 flights because of a strike by ground staff.',
  'The commission published its report after two years of hearings.',
  'The ambassador met the foreign minister for an hour.',
  'The rebels took the town on Sunday, residents said.',
  'A spokesman for the ministry declined to comment.',
  'The drug was approved for children under six.',
  'Unemployment fell to 4.1 percent in May.',
  'The church elected its first woman bishop.',
];

describe('sense: what a word means where it stands', () => {
  let analyze: Analyzer;
  before(() => {
    analyze = ownAnalyzer();
  });

  /** The outlet's own findings of strength 2 or 3. */
  const strong = (body: string) => analyze({ body }).findings.filter(({ voice, strength }) => voice === 'narrator' && strength >= 2).map(({ text, entry }) => `${text} (${entry})`);

  /** All findings of a body, as its own words. */
  const wordings = (body: string) => analyze({ body }).findings.map(({ text }) => text);

  for (const [field, sentences] of Object.entries(plain)) {
    it(`finds nothing strong in plain sentences: ${field}`, () => {
      for (const sentence of sentences) expect(strong(sentence), sentence).to.deep.equal([]);
    });
  }

  it('finds nothing at all in plain reports', () => {
    for (const sentence of reports) expect(analyze({ body: sentence }).findings.map(({ text, entry }) => `${text} (${entry})`), sentence).to.deep.equal([]);
  });

  it('finds the loaded wording in loaded sentences', () => {
    for (const sentence of loaded) expect(strong(sentence), sentence).not.to.deep.equal([]);
  });

  it('says what was set aside, and why', () => {
    const reasons = (body: string) => analyze({ body }).suppressed.map(({ text, reason }) => `${text}: ${reason}`);
    expect(reasons('The reckless winger lost the ball.')).to.include('reckless: literal sense: "winger" shows a match or a race');
    expect(reasons('She threw the stale bread to the ducks.')).to.include('stale: literal sense: "bread" shows food or drink');
    expect(reasons('Ministers did not slam the report.')).to.include('slam: negated: "not"');
    expect(reasons('She works for Radical Brewing in Harwick.')).to.include('Radical: a name');
    // One word counts once: what counts as an act is not set aside as a noun.
    expect(reasons('The union accused him of bullying the staff.')).to.deep.equal([]);
    // The tagger takes some last names for verbs.
    expect(reasons('Rep. Marcia Fudge, among others, spoke.')).to.include('Fudge: a name');
    expect(reasons('Mr. Fudge left.')).to.include('Fudge: a name');
    expect(reasons('The mayor met Barry Stokes at the harbour on Monday.')).to.include('Stokes: a name');
    expect(reasons('“No,” said plumber Hector Ruiz, from Stoke.')).to.include.members(['Hector: a name', 'Stoke: a name']);
    expect(reasons('The crew of Paragon News will be paid. Paragon has an owner.')).to.include.members(['Paragon: a name']);
    expect(reasons('The price of crude oil fell.')).to.include('crude: part of a longer phrase: "crude oil"');
  });

  it('reads a rarer verb in the third person as a verb', () => {
    for (const [sentence, wording] of [['The ruling guts the wage law.', 'guts'], ['Levy cripples small firms', 'cripples'], ['The bank’s defenders mumble that it rained.', 'mumble']] as const)
      expect(wordings(sentence), sentence).to.include(wording);
  });

  it('reads what the tagger takes for a noun as an adjective or a verb where its neighbours show it', () => {
    for (const [sentence, wording] of [
      ['Even more damning is the memo.', 'damning'],
      ['The rule has grown oppressive and suffocating, but it stands.', 'suffocating'],
      ['The fight grows fiercer by the day.', 'fiercer'],
      ['Voss called the note “sexist”.', 'sexist'],
      ['Lawmakers who claim to care left early.', 'claim'],
      ['The firm claimed that three lives were lost.', 'claimed'],
      ['Under-fire minister Lund scuttled out of the hall.', 'scuttled out'],
      ['It is a film that mocks Lund and Voss.', 'mocks'],
      ['It is a cause that Lund champions.', 'champions'],
      ['The deputy slung insults at the clerk.', 'slung'],
      ['Northern capitals, complicit from the first day, looked on.', 'complicit'],
      ['The council was hamstrung by cuts.', 'hamstrung'],
      ['The minister gaslit voters about the budget.', 'gaslit'],
    ] as const)
      expect(wordings(sentence), sentence).to.include(wording);
    expect(analyze({ headline: 'Lund defends aide, assails Voss', body: 'It rained.' }).findings.map(({ text }) => text)).to.include('assails');
    expect(analyze({ headline: 'Union boss fleeces members to buy villa', body: 'It rained.' }).findings.map(({ text }) => text).join()).to.include('fleeces');
    expect(wordings('Guests ate bread, butter from the farm, and jam.')).to.deep.equal([]);
    for (const sentence of ['Police arrested a suspect in the harbour on Monday.', 'The work began in earnest on Friday.', 'Voters met the champions of the league.', 'The ferry has more rank and file.', 'A sling held his arm.'])
      expect(analyze({ body: sentence }).findings, sentence).to.deep.equal([]);
  });

  it('reads what the tagger takes for a verb or an adjective as a noun where its neighbours show it', () => {
    for (const [sentence, wording] of [
      ['He pled guilty to those lies.', 'lies'],
      ['They made it worse by circulating lies and rumours.', 'lies'],
      ['He spread rumours and lies, and left.', 'lies'],
      ['She met an uncaring racist on Monday.', 'racist'],
      ['The truthers and anti-vaxxers came.', 'anti-vaxxers'],
    ] as const)
      expect(wordings(sentence), sentence).to.include(wording);
    for (const sentence of ['The town lies by the sea.', 'The harbour and lies of the coast were drawn.', 'The reefs and the wreck lie to the north.'])
      expect(analyze({ body: sentence }).findings, sentence).to.deep.equal([]);
  });

  it('takes no "its" for "it"', () => {
    expect(analyze({ body: 'The agency lost its licence in May.' }).findings).to.deep.equal([]);
  });

  it('takes the mark of a name for no exclamation', () => {
    expect(analyze({ body: 'A clerk at Plum Now! said that it rained.' }).findings).to.deep.equal([]);
  });

  it('takes the first part of a compound for no sign of a field', () => {
    expect(strong('Lawmakers fought over the disastrous water policy.')).to.deep.equal(['disastrous (failing/disastrous)']);
  });

  it('takes an idiom for itself in any field, and strikers for no players', () => {
    for (const sentence of ['The treasury went cold on the tunnel after the vote.', 'The reform of the upper house hit a wall in May.', 'The bosses mocked the greedy strikers at the gate.'])
      expect(analyze({ body: sentence }).findings.length, sentence).to.be.greaterThan(0);
    expect(strong('The greedy striker scored again.')).to.deep.equal([]);
  });

  it('takes a word for a sign of a field only where the wording speaks of it', () => {
    for (const [sentence, wording] of [
      ['Right-wingers answered in the ugliest way.', 'ugliest'],
      ['It was an ominous development in light of the vote.', 'ominous'],
      ["The summer's simmering anger turned into votes.", 'simmering anger'],
      ['The plan would bring a never-ending flood of cheap labour.', 'never-ending'],
      ['Elites led the country’s disgraceful response to the novel virus.', 'disgraceful'],
      ['The host sparred back and forth with the senator.', 'sparred'],
      ['The reckless motion was defeated by 40 votes.', 'reckless'],
      ['It was an absurd estimate, the union said.', 'absurd'],
      ['The shameful silence of the board was noted.', 'shameful'],
      ['The disgraceful wall was never built.', 'disgraceful'],
      ['The arrogant head left the school.', 'arrogant'],
      ['Her deputy, on the other hand, had cleverly put the vote first.', 'cleverly'],
    ] as const) {
      expect(wordings(sentence), sentence).to.include(wording);
    }
    for (const sentence of ['The vicious, hungry dog ran off.', 'The dog was vicious.', 'The coast was ravaged by a storm.', 'The storm was brutal and long.']) expect(strong(sentence), sentence).to.deep.equal([]);
  });

  it('takes a capitalised word behind a first name for a name, whatever the tagger sees', () => {
    const { findings, suppressed } = analyze({ body: 'The film was cut by Otto Flay and Megan Voss.' });
    expect(findings.map(({ text }) => text)).to.deep.equal([]);
    expect(suppressed.map(({ text, reason }) => `${text}: ${reason}`)).to.deep.equal(['Flay: a name']);
  });

  it('sets aside what a denied clause says', () => {
    const { findings, suppressed } = analyze({ body: 'The court found no evidence that the board had squandered the money.' });
    expect(findings.map(({ text }) => text)).to.deep.equal([]);
    expect(suppressed.map(({ text, reason }) => `${text}: ${reason}`)).to.deep.equal(['squandered: negated: "no evidence that"']);
    expect(wordings('There was evidence that the board had squandered the money.')).to.deep.equal(['squandered']);
  });

  it('takes what is somebody’s as given, whatever is denied before it', () => {
    expect(wordings('They learned nothing new in the board’s reckless vote.')).to.include('reckless');
    expect(wordings('The rescue was nothing short of remarkable.')).to.include('remarkable');
    expect(wordings('There was no sign of a reckless vote.')).to.deep.equal([]);
    expect(wordings('It was not her reckless plan.')).to.deep.equal([]);
  });

  it('finds everyday words where politics, firms and courts give them their loaded sense, and nowhere else', () => {
    const wordings = (body: string) => analyze({ body }).findings.map(({ text }) => text.toLowerCase());
    for (const [wording, loadedUse, literalUse] of [
      ['ammunition', 'The leak handed fresh ammunition to opponents of the toll.', 'Soldiers unloaded fresh ammunition for the howitzers.'],
      ['orchestrated', 'The walkout was orchestrated by a cousin of the premier.', 'The song was orchestrated by her teacher for strings.'],
      ['exploded', 'Spending on consultants has exploded since the merger.', 'A boiler exploded at the mill, and costs rose.'],
      ['under cover of', 'Deputies raised their pay under cover of the holiday recess.', 'The smugglers landed under cover of night.'],
      ['barked', 'The chairman barked at an aide.', 'The dog barked at an aide of the mayor.'],
      ['snapped', 'The mayor snapped when a voter asked about the bridge.', 'A photographer snapped the mayor at the fair.'],
      ['suddenly', 'The brewers suddenly favour a tax on sugar.', 'The engine suddenly stopped.'],
      ['mere', 'A mere nine votes decided it.', 'The mere fact of the loan was never in dispute.'],
      ['infected', 'Prejudice has infected the whole debate.', 'The virus infected nine members of the council.'],
      ['stumbled', 'The coalition stumbled twice over the budget.', 'The minister stumbled over a root on the trail.'],
      ['excuse', 'The board used the flood as an excuse to close the school.', 'The pupil brought an excuse from her doctor.'],
      ['headache', 'The verdict is a legal headache for the bank.', 'A headache kept the minister in bed, and doctors gave her a pill for the fever.'],
      ['juggling', 'The regent is juggling two scandals.', 'The clown was juggling five balls.'],
      ['come under fire', 'The ferry firm has come under fire for its fares.', 'The patrol had come under fire from a sniper.'],
      ['stormed off', 'Asked about the loan, the governor stormed off.', 'The snow storm off the cape weakened.'],
      ['yet again', 'The ministry has yet again put off the count.', 'The sprinter broke the record yet again.'],
      ['canned answer', 'The spokesman gave a canned answer.', 'The answer was canned fish.'],
      ['parachuted in', 'The party parachuted in a banker from the capital.', 'Soldiers parachuted in at dawn.'],
    ] as const) {
      expect(wordings(loadedUse), loadedUse).to.include(wording);
      expect(wordings(literalUse), literalUse).not.to.include(wording);
    }
  });

  it('finds asides and reproaches that hold no loaded word', () => {
    const wordings = (body: string) => analyze({ body }).findings.map(({ text }) => text.toLowerCase());
    for (const [sentence, wording] of [
      ['The inquiry will look at the thrift of the palace, or lack thereof.', 'or lack thereof'],
      ['The ban is over. Sort of.', 'sort of.'],
      ['Experts warned against the dam, and the council built it anyway.', 'anyway.'],
      ['The winner is a donor, and a brother-in-law to boot.', 'to boot.'],
      ['The appeal ran to all of three lines.', 'all of three'],
      ['One envoy even thanked the kidnappers.', 'even thanked'],
      ['The plan is short on details.', 'short on details'],
    ] as const) {
      expect(wordings(sentence), sentence).to.include(wording);
    }
    for (const sentence of ['It rained, and they played anyway.', 'The tablet takes a minute to boot up.', 'All of the three bridges are open.', 'What sort of bread is it?', 'The valve was tested hundreds of times.']) {
      expect(analyze({ body: sentence }).findings, sentence).to.deep.equal([]);
    }
  });

  it('puts no phrase together from the words of another construction', () => {
    for (const sentence of [
      'Talks on pay broke down on Thursday.', 'Talks with the pilots broke down at noon.', 'Water ran down the wall of the shed.', 'The pump sucked water and ran down the battery.',
      'The home side are two points out of the top four.', 'The Lions sit five points out of second place.', 'He died from a blow on the head.', 'She was struck a hard blow on the elbow.',
      'The line crosses the gorge on a viaduct.', 'Hikers descended into the gorge on ropes.', 'He was penalised for an illegal block.',
      'Six people were fined for an illegal turn.', 'Two soldiers were wounded in fighting near the bridge.', 'The doctor said that crowded wards spread the infection.',
      'The firm shored up the wall with beams.', 'The ministry banned energy drinks in schools.',
    ]) {
      expect(wordings(sentence), sentence).to.deep.equal([]);
    }
    for (const [sentence, wording] of [
      ['Ministers talked the plan down on Thursday.', 'talked the plan down'], ['The lords watered the bill down in a week.', 'watered the bill down'],
      ['The boss gorged on bonuses.', 'gorged on'], ['The envoy drank in the cheers.', 'drank in'], ['He hired an illegal.', 'an illegal'],
      ['A turf war broke out.', 'turf war'], ['A smoking gun came out.', 'smoking gun'], ['The union turfed the boss out.', 'turfed the boss out'],
      ['The premier tore up the treaty.', 'tore up'], ['The chief hit out over the cuts.', 'hit out'], ['It is a firm that lives off other people’s debts.', 'lives off'],
      ['Months of infighting cost the party a seat.', 'infighting'], ['The rules drive teachers up the wall.', 'drive teachers up the wall'], ['The editor threw her own reporters under the bus.', 'threw her own reporters under the bus'],
      ['The rebels were shown to the door by the party.', 'shown to the door'],
    ] as const) {
      expect(wordings(sentence), sentence).to.include(wording);
    }
  });
});
