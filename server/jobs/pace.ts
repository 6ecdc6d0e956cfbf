/** How fast long work goes, by what was done of late: what is skipped goes a hundred times faster than what is scored. */

/** How far the work was at a time in milliseconds. */
export interface Moment {
  at: number;
  /** 0-1. */
  share: number;
  done: number;
}

/** Both null until there is something to tell them by. */
export interface Pace {
  /** Records a second. */
  rate: number | null;
  secondsLeft: number | null;
}

/** Milliseconds looked back. */
const lately = 60_000;

/** @returns what tells the pace at each moment in turn */
export function createPace(start: Moment): (now: Moment) => Pace {
  const moments = [start];
  return (now) => {
    while (moments.length > 1 && now.at - moments[1]!.at >= lately) moments.shift();
    const [before] = moments as [Moment];
    moments.push(now);
    const seconds = (now.at - before.at) / 1000;
    const share = now.share - before.share;
    return { rate: seconds > 0 ? (now.done - before.done) / seconds : null, secondsLeft: seconds > 0 && share > 0 ? ((1 - now.share) * seconds) / share : null };
  };
}
