/** Who acts and who suffers the act, by invented sentences: "text | wording | actor > target". */
import { expect } from 'chai';
import type { Analyzer } from '../../../server/analyze.ts';
import { ownAnalyzer } from '../analyzer.ts';

const cases: [string, string, string][] = [
  ['Mara Lund slammed Piet Voss on Monday.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund was slammed by Piet Voss on Monday.', 'slammed', 'Piet Voss > Mara Lund'],
  ['Mara Lund has been slammed by Piet Voss.', 'slammed', 'Piet Voss > Mara Lund'],
  ['Mara Lund was repeatedly slammed by Piet Voss.', 'slammed', 'Piet Voss > Mara Lund'],
  ['Mara Lund was slammed on Monday.', 'slammed', '- > Mara Lund'],
  ['Mara Lund is slamming Piet Voss again.', 'slamming', 'Mara Lund > Piet Voss'],
  ['Mara Lund and Piet Voss slammed Orland.', 'slammed', 'Mara Lund and Piet Voss > Orland'],
  ['Mara Lund slammed Orland and Norland.', 'slammed', 'Mara Lund > Orland and Norland'],
  ['Mara Lund told members that the board was “smearing Piet Voss”.', 'smearing', 'board > Piet Voss'],
  ['Mara Lund told the House the bill was “shameful”.', 'shameful', '- > -'],
  ['Residents and locals met. Locals smeared Piet Voss.', 'smeared', '- > Piet Voss'],
  ['Downing Street smeared Piet Voss.', 'smeared', 'Downing Street > Piet Voss'],
  ['Mayor Mara Lund squandered R2.3m on a car.', 'squandered', 'Mara Lund > -'],
  ['Mara Lund is lurking beneath the Arctic.', 'lurking', 'Mara Lund > -'],
  ['“It is mad,” fumed Mara Lund.', 'fumed', 'Mara Lund > -'],
  ['Families reach Norland, and bigots greet them.', 'bigots', '- > -'],
  ['In a hotel near Gatwick, the fat cats met.', 'fat cats', '- > -'],
  ['His attorney, Mara Lund, left. His gullible followers stayed.', 'gullible', '- > -'],
  ['They ripped into Local Government Minister Althea Grant over it.', 'ripped into', '- > Althea Grant'],
  ['Mara Lund thundered on the steps of the City Hall.', 'thundered', 'Mara Lund > -'],
  ['The embattled Democrat left.', 'embattled', '- > -'],
  ['In the garden July is ruthless.', 'ruthless', '- > -'],
  ['The show was taken from Piet Voss, the reckless host.', 'reckless', '- > Piet Voss'],
  ['Mara Lund’s betrayal of Piet Voss was told.', 'betrayal of', 'Mara Lund > Piet Voss'],
  ['They saw an affront to Piet Voss.', 'affront to', '- > Piet Voss'],
  ['Mara Lund led a smear campaign against Piet Voss.', 'smear campaign', 'Mara Lund > Piet Voss'],
  ['Mara Lund has launched a fresh witch hunt against Piet Voss.', 'witch hunt', 'Mara Lund > Piet Voss'],
  ['Mara Lund is said to be leading a witch hunt.', 'witch hunt', '- > -'],
  ['Mara Lund came to make the smear campaign the issue.', 'smear campaign', '- > -'],
  ['The mayor, Mara Lund, pulled a shameless stunt.', 'shameless', '- > Mara Lund'],
  ['Orland, Norland and Harwick slammed Mara Lund.', 'slammed', 'Orland and Norland and Harwick > Mara Lund'],
  ['Mara Lund was slammed by Orland and Norland.', 'slammed', 'Orland and Norland > Mara Lund'],
  ['Mara Lund laughed and slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund, the trade minister, slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund, who runs the port, slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Trade minister Mara Lund slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['On Monday, Mara Lund slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund slammed the plan, Piet Voss said.', 'slammed', 'Mara Lund > -'],
  ['Mara Lund slammed the plan after Piet Voss left.', 'slammed', 'Mara Lund > -'],
  ['Mara Lund slammed the plan of Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund vowed to slam Piet Voss.', 'slam', 'Mara Lund > Piet Voss'],
  ['Mara Lund has slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund accused Piet Voss of squandering the money.', 'squandering', 'Piet Voss > -'],
  ['Mara Lund accused the council of squandering the money.', 'squandering', 'council > -'],
  ['Mara Lund blamed Piet Voss for squandering the money.', 'squandering', 'Piet Voss > -'],
  ['Mara Lund blamed Rep. Piet Voss (R-N.Y.) on Monday for squandering the money.', 'squandering', 'Piet Voss > -'],
  ['HARWICK — Mara Lund left the hall, slamming Piet Voss.', 'slamming', 'Mara Lund > Piet Voss'],
  ['Piet Voss was accused of squandering the money.', 'squandering', 'Piet Voss > -'],
  ['Mara Lund spoke in the hope of slamming Piet Voss.', 'slamming', 'Mara Lund > Piet Voss'],
  ['Mara Lund left the hall, slamming Piet Voss.', 'slamming', 'Mara Lund > Piet Voss'],
  ['The council slammed Mara Lund.', 'slammed', 'council > Mara Lund'],
  ['Orland rebuffed Norland.', 'rebuffed', 'Orland > Norland'],
  ['Orland was rebuffed by Norland.', 'rebuffed', 'Norland > Orland'],
  ['Orland slammed the door on Norland.', 'slammed the door on', 'Orland > Norland'],
  ['Mara Lund smeared Piet Voss in May.', 'smeared', 'Mara Lund > Piet Voss'],
  ['Piet Voss was humiliated by Mara Lund.', 'humiliated', 'Mara Lund > Piet Voss'],
  ['Harwick mayor Mara Lund slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund ridiculed Piet Voss.', 'ridiculed', 'Mara Lund > Piet Voss'],
  ['The arrogant Republican lawmakers left.', 'arrogant', '- > Republican lawmakers'],
  ['A murderous Islamist group is near.', 'murderous', '- > -'],
  ['The Lund movement is a reckless Marxist group.', 'reckless', '- > Lund'],
  ['State Department leadership was reckless.', 'reckless', '- > State Department'],
  ['Cheng Lai-kuen slammed Adrian Kwan Siu-hong.', 'slammed', 'Cheng Lai-kuen > Adrian Kwan Siu-hong'],
  ['Pieter van der Lund slammed Dr Hanan el-Voss.', 'slammed', 'Pieter van der Lund > Hanan el-Voss'],
  ['Ada Lund-Ward slammed Piet Voss-Burke.', 'slammed', 'Ada Lund-Ward > Piet Voss-Burke'],
  ['Gov. Andrea Combs slammed Piet Voss.', 'slammed', 'Andrea Combs > Piet Voss'],
  ['Gov. Andrea Combs spoke on Monday. Combs slammed Piet Voss.', 'slammed', 'Andrea Combs > Piet Voss'],
  ['Sen. Rick Lund, R-Norland, could not resist.', 'could not resist', 'Rick Lund > -'],
  ['Waitress Jaylen Lund slammed Ann Voss QC. Voss left.', 'slammed', 'Jaylen Lund > Ann Voss QC'],
  ['The Front is ready to ram through the wind law without Piet Voss.', 'ram through', 'Front > -'],
  ['Mara Lund slammed the paper and praised Piet Voss.', 'slammed', 'Mara Lund > -'],
  ['Mara Lund slammed Harrow Shipping, it was told.', 'slammed', 'Mara Lund > Harrow Shipping'],
  ["Mara Lund slammed the Hollin Tenants' League on Monday.", 'slammed', "Mara Lund > Hollin Tenants' League"],
  ['Mara Lund persuaded Piet Voss to betray Orland.', 'betray', 'Piet Voss > Orland'],
  ['Mara Lund called on Piet Voss to stop smearing Orland.', 'smearing', 'Piet Voss > Orland'],
  ['Piet Voss, whose book Mara Lund slammed, moved abroad.', 'slammed', 'Mara Lund > -'],
  ['The bill was rubber-stamped by Mara Lund.', 'rubber-stamped', 'Mara Lund > -'],
  ['Mara Lund said Piet Voss had “smeared” Orland.', 'smeared', 'Piet Voss > Orland'],
  ['Humiliated by Mara Lund in May, Piet Voss dropped out.', 'Humiliated', 'Mara Lund > Piet Voss'],
  ['After smearing Orland, Mara Lund left.', 'smearing', 'Mara Lund > Orland'],
  ['The League issued a leaflet smearing Piet Voss.', 'smearing', 'League > Piet Voss'],
  ['Gov. Mara Lund met Gov. Ada Ras. The governor slammed Piet Voss.', 'slammed', '- > Piet Voss'],
  ['Gov. Mara Lund lost. The governor slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Norland Gov. Rick Lund slammed Texas Rep. Asa Voss.', 'slammed', 'Rick Lund > Asa Voss'],
  ['Arizona Sheriff Joe Lund slammed California Democratic Rep. Nancy Voss.', 'slammed', 'Joe Lund > Nancy Voss'],
  ['National Security Adviser Susan Lund slammed Iranian Gen. Ali Voss.', 'slammed', 'Susan Lund > Ali Voss'],
  ['Norland Sen. Rick Lund spoke on Monday. Lund slammed Special Agent Voss.', 'slammed', 'Rick Lund > Voss'],
  ['Joseph R. Lund Jr. spoke on Monday. Lund slammed Robert S. Voss III.', 'slammed', 'Joseph R. Lund Jr. > Robert S. Voss III'],
  ['Senators Asa Lund and Al Voss slammed the plan.', 'slammed', 'Asa Lund and Al Voss > -'],
  ['Senators met on Monday. Senator Asa Lund of Norland slammed the plan.', 'slammed', 'Asa Lund > -'],
  ['Rick Lund, Republican of Norland, slammed Asa Voss, Democrat of Texas.', 'slammed', 'Rick Lund > Asa Voss'],
  ['The House of Representatives slammed Mara Lund.', 'slammed', 'House of Representatives > Mara Lund'],
  ['Parts of Mr. Voss’s reckless plan failed.', 'reckless', '- > Voss'],
  ['Piet Voss was ridiculed by Mara Lund.', 'ridiculed', 'Mara Lund > Piet Voss'],
  ['Piet Voss is reckless.', 'reckless', '- > Piet Voss'],
  ['Piet Voss became arrogant.', 'arrogant', '- > Piet Voss'],
  ['Piet Voss remains arrogant.', 'arrogant', '- > Piet Voss'],
  ['The arrogant Piet Voss left.', 'arrogant', '- > Piet Voss'],
  ['The arrogant former mayor Piet Voss left.', 'arrogant', '- > Piet Voss'],
  ['Piet Voss’s reckless plan for Harwick failed.', 'reckless', '- > Piet Voss'],
  ['Piet Voss, an arrogant man, left.', 'arrogant', '- > Piet Voss'],
  ['Piet Voss, a demagogue, left.', 'demagogue', '- > Piet Voss'],
  ['Piet Voss is a demagogue.', 'demagogue', '- > Piet Voss'],
  ['Critics see Piet Voss as arrogant.', 'arrogant', '- > Piet Voss'],
  ['The reckless plan passed in Harwick.', 'reckless', '- > -'],
  ['Piet Voss spoke on Monday. He slammed Mara Lund.', 'slammed', 'Piet Voss > Mara Lund'],
  ['Ms. Mara Lund met Mr. Piet Voss. She slammed Orland.', 'slammed', 'Mara Lund > Orland'],
  ['Piet Voss spoke on Monday. Mara Lund slammed him.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Piet Voss spoke on Monday. Orland slammed his plan for Harwick.', 'slammed', 'Orland > Piet Voss'],
  ['Piet Voss met Jan Ras and Tom Holt in Harwick. Orland slammed him.', 'slammed', 'Orland > -'],
  ['Piet Voss spoke on Monday. He is arrogant.', 'arrogant', '- > Piet Voss'],
  ['Piet Voss spoke on Monday. Mara Lund claimed he was ready.', 'claimed', 'Mara Lund > -'],
  ['The Justice Department slammed Mara Lund.', 'slammed', 'Justice Department > Mara Lund'],
  ['The deal was signed. He slammed Mara Lund.', 'slammed', '- > Mara Lund'],
  ['Piet Voss spoke on Monday. His reckless plan failed.', 'reckless', '- > Piet Voss'],
  ['Critics fear a power grab by Piet Voss.', 'power grab', 'Piet Voss > -'],
  ['Piet Voss’s power grab failed.', 'power grab', 'Piet Voss > -'],
  ['Piet Voss led a smear campaign against Mara Lund.', 'smear campaign', 'Piet Voss > Mara Lund'],
  ['Piet Voss threw Mara Lund under the bus.', 'threw Mara Lund under the bus', 'Piet Voss > Mara Lund'],
  ['Piet Voss and Mara Lund are arrogant.', 'arrogant', '- > Piet Voss and Mara Lund'],

  // Letters beyond Latin-1.
  ['Marko Kovač slammed Lech Wałęga on Monday.', 'slammed', 'Marko Kovač > Lech Wałęga'],
  ['Łukasz Żak was ridiculed by Kemal Kılıçoğlu.', 'ridiculed', 'Kemal Kılıçoğlu > Łukasz Żak'],

  // Titles of office are no part of a name, and lead to its bearer later.
  ['Finance Minister Oskar Brandt left. Brandt slammed Piet Voss.', 'slammed', 'Oskar Brandt > Piet Voss'],
  ['Shadow Health Secretary Wilma Hart slammed Piet Voss.', 'slammed', 'Wilma Hart > Piet Voss'],
  ['Liberal MP Scott Hennessy slammed Piet Voss.', 'slammed', 'Scott Hennessy > Piet Voss'],
  ['Democratic Front MP Sipho Dube slammed Piet Voss.', 'slammed', 'Sipho Dube > Piet Voss'],
  ['PM Charlotte Vane slammed Superintendent Anne Kerr.', 'slammed', 'Charlotte Vane > Anne Kerr'],
  ['Councillor Peter Hale met Monsignor Luca Bini. Mara Lund slammed Hale.', 'slammed', 'Mara Lund > Peter Hale'],
  ['Immigration minister Grant Tolley slammed Piet Voss.', 'slammed', 'Grant Tolley > Piet Voss'],
  ['London Mayor Asha Quill slammed Piet Voss.', 'slammed', 'Asha Quill > Piet Voss'],
  ['Bishop Klaus Ritter of Essen slammed Piet Voss.', 'slammed', 'Klaus Ritter > Piet Voss'],
  ['Star Jessica Hale slammed Piet Voss.', 'slammed', 'Jessica Hale > Piet Voss'],
  ['The Justice Alliance slammed Piet Voss.', 'slammed', 'Justice Alliance > Piet Voss'],
  ['Labour slammed Piet Voss.', 'slammed', 'Labour > Piet Voss'],

  // The head of a phrase acts; a name that explains it says who that is.
  ['President Mara Lund’s chief of staff, Piet Voss, slammed Orland.', 'slammed', 'Piet Voss > Orland'],
  ['Labour’s health spokeswoman, Orla Finn, slammed Orland.', 'slammed', 'Orla Finn > Orland'],
  ['Orland’s ambassador in Brussels, Mikael Stroud, slammed Norland.', 'slammed', 'Mikael Stroud > Norland'],
  ['The governor of Vell, Ana Tello, slammed Orland.', 'slammed', 'Ana Tello > Orland'],
  ['Pohl’s co-leader, Ricarda Lenz, was slammed by Orland.', 'slammed', 'Orland > Ricarda Lenz'],
  ['The port’s owner, the tycoon Dinesh Silva, slammed Orland.', 'slammed', 'Dinesh Silva > Orland'],
  ['The board’s chairman, Labour’s Joe Hind, slammed Orland.', 'slammed', 'Joe Hind > Orland'],
  ['The port minister, Asela Perera, slammed Orland.', 'slammed', 'Asela Perera > Orland'],
  ['Voss’s wife Camilla slammed Orland.', 'slammed', 'Camilla > Orland'],
  ['Critics of Mara Lund had slammed Orland.', 'slammed', '- > Orland'],
  ['A judge appointed by Mara Lund last year slammed Orland.', 'slammed', '- > Orland'],
  ['A group backed by Mara Lund slammed Orland.', 'slammed', '- > Orland'],
  ['Piet Voss’s critics slammed Orland.', 'slammed', '- > Orland'],
  ['Lawyers for Senator Cole Hartley slammed Orland.', 'slammed', '- > Orland'],
  ['Allies of House Speaker Ray Gill slammed Orland.', 'slammed', '- > Orland'],
  ['Chinese officials slammed Orland.', 'slammed', 'Chinese officials > Orland'],
  ['The Harwick council slammed Orland.', 'slammed', 'Harwick council > Orland'],
  ['Employers’ groups slammed Orland.', 'slammed', 'employers’ groups > Orland'],
  ['The Dock Workers’ Union slammed Orland.', 'slammed', 'Dock Workers’ Union > Orland'],
  ['Piet Voss and fellow councillor Mara Lund slammed Orland.', 'slammed', 'Piet Voss and Mara Lund > Orland'],
  ['Sweden signed the accord, and the Danish premier, Mette Holm, slammed it.', 'slammed', 'Mette Holm > -'],
  ['The chamber left, and its director, Fiona Baird, slammed Orland.', 'slammed', 'Fiona Baird > Orland'],
  ['Star Jessica Hale came; her co-star, Ben Okri, slammed Orland.', 'slammed', 'Ben Okri > Orland'],
  ['Mara Lund blames Orland for the sale, slammed the plan and left.', 'slammed', 'Mara Lund > -'],
  ['The head of the port, Commissioner Dale Ortega, was slammed.', 'slammed', '- > Dale Ortega'],
  ['Mara Lund last week slammed Orland.', 'slammed', 'Mara Lund > Orland'],
  ['Mara Lund has since slammed Orland.', 'slammed', 'Mara Lund > Orland'],

  // So it does of those concerned; the owner of a thing is meant, of a person not.
  ['Mara Lund slammed the opposition leader, Helga Ruiz, on Monday.', 'slammed', 'Mara Lund > Helga Ruiz'],
  ['Mara Lund slammed the chief executive of Corran Coal, Edward Crane.', 'slammed', 'Mara Lund > Edward Crane'],
  ['Mara Lund slammed Piet Voss’s plan.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund slammed Piet Voss’s envoy.', 'slammed', 'Mara Lund > -'],
  ['Mara Lund slammed Chinese officials.', 'slammed', 'Mara Lund > Chinese officials'],
  ['Mara Lund was slammed by the mayor, Joanna Pell, on Monday.', 'slammed', 'Joanna Pell > Mara Lund'],
  ['Mara Lund was slammed by supporters of Piet Voss.', 'slammed', '- > Mara Lund'],

  // Datelines.
  ['WASHINGTON (AP) — The premier slammed Orland.', 'slammed', 'premier > Orland'],
  ['KUMASI, May 4 (GNS) - Mara Lund was slammed.', 'slammed', '- > Mara Lund'],
  ['NATO slammed Orland — again.', 'slammed', 'NATO > Orland'],

  // Participles that share a "was", and charges.
  ['Mara Lund was jeered and heckled at the gate.', 'heckled', '- > Mara Lund'],
  ['Mara Lund has been trolled, smeared and followed.', 'smeared', '- > Mara Lund'],
  ['Mara Lund was elected in May and slammed Orland.', 'slammed', 'Mara Lund > Orland'],
  ['Mara Lund was ill and slammed the plan.', 'slammed', 'Mara Lund > -'],
  ['Piet Voss was accused by Mara Lund of squandering the money.', 'squandering', 'Piet Voss > -'],
  ['Mara Lund accused the union’s president, Elena Paz, of squandering the money.', 'squandering', 'Elena Paz > -'],
  ['Piet Voss spoke. Mara Lund accused him of squandering the money.', 'squandering', 'Piet Voss > -'],

  // Groups, bodies and offices by a common noun, with the words that tell which; not what is said of them, nor those left open.
  ['The school board bowed to parents.', 'bowed to', 'school board > parents'],
  ['The school board met. The board slammed parents.', 'slammed', 'school board > parents'],
  ['Harwick School Board met on Monday. The board slammed angry parents.', 'slammed', 'Harwick School Board > parents'],
  ['The board slammed Orland. Harwick School Board met on Monday, and Harwick Library Board on Tuesday.', 'slammed', 'board > Orland'],
  ['The Bank of Orland lost money. The bank fleeced its savers.', 'fleeced', 'Bank of Orland > savers'],
  ['The Government slammed the Council. The government and the council rest.', 'slammed', 'government > council'],
  ['Norland’s government slammed Voss. The government rests.', 'slammed', 'Norland government > Voss'],
  ['The government of Norland slammed Voss.', 'slammed', 'Norland government > Voss'],
  ['Norland’s embattled finance ministry slammed Voss.', 'slammed', 'Norland finance ministry > Voss'],
  ['Mara Lund’s government slammed Voss.', 'slammed', 'Lund government > Voss'],
  ['Top Lund officials slammed Voss. They had met Lund in May.', 'slammed', 'Lund officials > Voss'],
  ['Democratic leaders slammed Voss.', 'slammed', 'Democratic leaders > Voss'],
  ['Striking nurses smeared ministers.', 'smeared', 'nurses > ministers'],
  ['Thousands of angry farmers smeared Piet Voss.', 'smeared', 'farmers > Piet Voss'],
  ['A group of Harwick parents smeared Piet Voss.', 'smeared', 'Harwick parents > Piet Voss'],
  ['Teachers’ unions slammed ministers.', 'slammed', 'teachers’ unions > ministers'],
  ['Union leaders smeared Piet Voss.', 'smeared', 'union leaders > Piet Voss'],
  ['Leaders smeared Piet Voss.', 'smeared', '- > Piet Voss'],
  ['Many smeared Piet Voss.', 'smeared', '- > Piet Voss'],
  ['People smeared Piet Voss.', 'smeared', '- > Piet Voss'],
  ['No union smeared Piet Voss.', 'smeared', '- > Piet Voss'],
  ['A mayor smeared Piet Voss.', 'smeared', '- > Piet Voss'],
  ['The mayor smeared Piet Voss.', 'smeared', 'mayor > Piet Voss'],
  ['Her ministers smeared Piet Voss.', 'smeared', 'ministers > Piet Voss'],
  ['Lawyers for Mara Lund smeared Piet Voss.', 'smeared', '- > Piet Voss'],
  ['The cash-strapped council smeared far-right activists.', 'smeared', 'council > activists'],
  ['The council’s reckless plan failed.', 'reckless', '- > council'],
  ['The ministers’ reckless plan failed.', 'reckless', '- > ministers'],
  ['The heartless council plan failed.', 'heartless', '- > council'],
  ['Mara Lund slammed the council’s plan.', 'slammed', 'Mara Lund > council'],
  ['Norland’s disgraced Senator Mara Lund left.', 'disgraced', '- > Mara Lund'],

  // What explains a name is called by it, and one who holds an office by the office.
  ['Hallmark Homes, the developer, met. The developer smeared Piet Voss.', 'smeared', 'Hallmark Homes > Piet Voss'],
  ['The mining company, Arkell Steel, met. The company smeared Piet Voss.', 'smeared', 'Arkell Steel > Piet Voss'],
  ['The agriculture minister, Mara Lund, spoke. The minister smeared Piet Voss.', 'smeared', 'Mara Lund > Piet Voss'],
  ['Energy minister Mara Lund spoke. The energy minister smeared Piet Voss.', 'smeared', 'Mara Lund > Piet Voss'],
  ['Prime Minister Mara Lund spoke. The premier smeared Piet Voss.', 'smeared', 'Mara Lund > Piet Voss'],
  ['Gov. Mara Lund spoke. The Republican governor smeared Piet Voss.', 'smeared', 'Mara Lund > Piet Voss'],
  ['Rebel MPs smeared Piet Voss.', 'smeared', 'MPs > Piet Voss'],
  ['Mara Lund threw her own officials under the bus.', 'threw her own officials under the bus', 'Mara Lund > officials'],
  ['Mara Lund tore into Piet Voss’s regime.', 'tore into', 'Mara Lund > Piet Voss'],
  ['Mara Lund rammed the bill through parliament.', 'rammed the bill through', 'Mara Lund > -'],
  ['The government has stonewalled the farmers since March.', 'stonewalled', 'government > farmers'],
  ['The watchdog slapped the bank with a fine.', 'slapped the bank with', 'watchdog > bank'],

  ['Mara Lund tore into the ministry’s shoddy board. The shoddy board left.', 'shoddy', '- > board'],

  // What is said with a noun: by whom, and what somebody is called.
  ['It was a shameless stunt by Mara Lund.', 'shameless', '- > Mara Lund'],
  ['The savage assault on Piet Voss by Mara Lund went on.', 'assault on', 'Mara Lund > Piet Voss'],
  ['Mara Lund mocked Piet Voss for flip-flopping.', 'flip-flopping', '- > Piet Voss'],
  ['A cowardly silence from ministers followed.', 'cowardly', '- > ministers'],
  ['Its greedy executives left.', 'greedy executives', '- > executives'],
  ['The Orland regime fell.', 'regime', '- > Orland'],
  ['Rogue officers left.', 'Rogue officers', '- > officers'],

  // An ordinary word at the head of a sentence is no name before a noun, nor before the "of" of one.
  ['Farm aid was slammed by Piet Voss.', 'slammed', 'Piet Voss > -'],
  ['Shares of Brandt fell. Mara Lund smeared Brandt.', 'smeared', 'Mara Lund > Brandt'],
  ['Prices fell after Piet Voss slammed Orland.', 'slammed', 'Piet Voss > Orland'],
  ['Lund left after Voss slammed Orland.', 'slammed', 'Voss > Orland'],

  // A loaded word before an office in capitals is no part of the name.
  ['Embattled Governor Lund slammed Piet Voss.', 'Embattled', '- > Lund'],
  ['On Monday Embattled Governor Mara Lund slammed Piet Voss.', 'Embattled', '- > Mara Lund'],

  // First names, and the text itself, tell "he" from "she".
  ['Piet Voss met Mara Lund. She slammed Orland.', 'slammed', 'Mara Lund > Orland'],
  ['The minister, Kavita Singh, met Anil Rao: she slammed Orland.', 'slammed', 'Kavita Singh > Orland'],
  ['Kim Ras left. Piet Voss spoke. Kim Ras and her friends met. He slammed Orland.', 'slammed', 'Piet Voss > Orland'],
  ['Piet Voss left. Tom Holt spoke. He slammed Orland.', 'slammed', 'Tom Holt > Orland'],
  ['Anna Fell was ill. Mara Lund slammed Fell.', 'slammed', 'Mara Lund > Anna Fell'],
];

/** What a headline over a body makes of a word. */
const headlines: [string, string, string, string][] = [
  ['Police chief hounded out after raid', 'The Police Federation met on Monday.', 'hounded out', '- > police chief'],
  ['Paris mayor humiliated in vote', 'The council met on Monday.', 'humiliated', '- > Paris mayor'],
  ['Reckless Council hears of sale', 'The council met on Monday.', 'Reckless', '- > council'],
  ['Bishop blasts heartless landlords', 'The bishop spoke.', 'blasts', 'bishop > landlords'],
  ['Ministers snub farmers', 'The ministers spoke.', 'snub', 'ministers > farmers'],
  ['Lund strong-arms county clerks', 'Mara Lund spoke.', 'strong-arms', 'Mara Lund > county clerks'],
  ['Judge rips into lying detectives', 'The judge spoke.', 'rips into', 'judge > detectives'],
  ['Union hits out at ‘cruel’ inspectors', 'The union met.', 'hits out at', 'union > inspectors'],
  ['Clueless selectors drop Lund', 'Mara Lund was left out.', 'Clueless', '- > selectors'],
  ['Hospital cover-up told', 'The hospital met.', 'cover-up', '- > hospital'],
  ['Board smeared by Lund', 'Harwick School Board met Mara Lund.', 'smeared', 'Mara Lund > Harwick School Board'],
  ['Mayor smeared by Voss', 'Mayor Mara Lund met Piet Voss.', 'smeared', 'Piet Voss > Mara Lund'],
  ['Lund ridiculed', 'Mara Lund left on Monday.', 'ridiculed', '- > Mara Lund'],
  ['Lund branded traitor', 'Mara Lund left on Monday.', 'branded', '- > Mara Lund'],
  ['Lund ridiculed plan for port', 'Mara Lund left on Monday.', 'ridiculed', 'Mara Lund > -'],
  ['Showdown as Lund torpedoes farm bill', 'Mara Lund left on Monday.', 'torpedoes', 'Mara Lund > -'],
];

describe('actors and targets', () => {
  let analyze: Analyzer;
  before(() => {
    analyze = ownAnalyzer();
  });

  for (const [body, wording, expected] of cases) {
    it(`${body} ${wording}: ${expected}`, () => {
      const finding = analyze({ body }).findings.find(({ text }) => text === wording);
      expect(finding, 'a finding').not.to.equal(undefined);
      expect(`${finding!.actor ?? '-'} > ${finding!.target ?? '-'}`).to.equal(expected);
    });
  }

  for (const [headline, body, wording, expected] of headlines) {
    it(`${headline} (${body}) ${wording}: ${expected}`, () => {
      const finding = analyze({ headline, body }).findings.find(({ text, field }) => text === wording && field === 'headline');
      expect(finding, 'a finding').not.to.equal(undefined);
      expect(`${finding!.actor ?? '-'} > ${finding!.target ?? '-'}`).to.equal(expected);
    });
  }

  it('gives one portrayal to one who is met with an office first', () => {
    const { portrayals } = analyze({ body: 'Environment Secretary Tim Garrow is reckless. Garrow is arrogant. He is incompetent.' });
    expect(portrayals).to.deep.equal([{ actor: 'Tim Garrow', findings: 3, lean: -6 }]);
  });

  it('leads no place and no common word to a body that begins with it', () => {
    const body = 'China Harbour Holdings left. The University of Larnford closed. Mara Lund slammed Larnford. China’s embassy slammed Orland.';
    const { findings } = analyze({ body });
    expect(findings.filter(({ text }) => text === 'slammed').map(({ actor, target }) => [actor, target])).to.deep.equal([['Mara Lund', 'Larnford'], ['China embassy', 'Orland']]);
  });

  it('sums up how each is portrayed, those who act together one by one', () => {
    const { portrayals } = analyze({ body: 'Piet Voss and Mara Lund are arrogant. Piet Voss is reckless. Ras said: “Mara Lund is reckless.”' });
    expect(portrayals).to.deep.equal([
      { actor: 'Piet Voss', findings: 2, lean: -4 },
      { actor: 'Mara Lund', findings: 1, lean: -2 },
    ]);
  });

  it('gives one bearer of several names one portrayal', () => {
    const body = 'Lund is reckless. Mara Lund, the mayor, is arrogant. The Orland Port Authority met on Monday. The OPA is incompetent. The Orland Port Authority is arrogant.';
    const { portrayals } = analyze({ headline: 'Lund is reckless', body });
    expect(portrayals.map(({ actor, findings }) => [actor, findings])).to.deep.equal([['Mara Lund', 3], ['Orland Port Authority', 2]]);
  });

  it('reads a headline that leaves the helping verb out', () => {
    const { findings } = analyze({ headline: 'Lund slammed by Voss over port', body: 'Mara Lund met Piet Voss.' });
    expect(findings[0]).to.include({ text: 'slammed', actor: 'Piet Voss', target: 'Mara Lund' });
  });
});
