/** Words that say nothing about which event a text is on: grammar, saying, counting, time. */
const grammar = `a an the and or but if nor so yet of at by for with about against between into through during before after above below to from
up down in out on off over under again then once here there when where why how all any both each few more most other some such no not
only own same than too very can cannot will just should i me my mine we us our ours you your yours he him his she her hers it its they them
their theirs what which who whom whose this that these those am is are was were be been being have has had having do does did doing done
would could might must may shall as because while until although though since whether unless upon within without toward towards among
across along around behind beside besides beyond despite except inside near onto outside per via versus s t d ll re ve don didn doesn
isn wasn weren won wouldn couldn shouldn hasn haven hadn aren ain`;
const saying = `say says said saying tell tells told telling ask asks asked asking add adds added adding note noted call called calling
according statement spoke speak speaking talk talked talking reporter reporters interview asked reply replied comment comments`;
const plain = `also even still back much many lot lots like thing things way ways get gets got getting go goes going went gone come comes
came coming make makes made making take takes took taken taking see seen know known think want need use used using give given gave put set
let keep kept show showed find found look looking seem became become begin began left right long little big small good well better best bad
great high low large early late later ago now today yesterday tomorrow never ever always often sometimes however instead rather quite really
perhaps maybe almost already else another every everyone everybody everything anyone anybody anything someone somebody something nothing nobody
people person man men woman women part place point case fact number group end side day days week weeks month months year years time times hour
hours minute minutes morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday january february march april june
july august september october november december mr mrs ms dr one two three four five six seven eight nine ten first second third last next new
old several less least half percent per cent photo image video read click share editor update updated story article news press`;

export const commonWords: ReadonlySet<string> = new Set(`${grammar} ${saying} ${plain}`.split(/\s+/));
