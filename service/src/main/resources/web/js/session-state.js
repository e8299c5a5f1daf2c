import { correctedSets, standing } from "/js/corrected.js";

const LIMITING = new Set(["sensor_lost", "sensor_slipped", "sensor_remounted"]);

/** What is known of the session, built from the server's messages. Holds no page element. */
export class SessionState {
  session = null;
  sets = [];
  link = null;
  rejections = [];
  notices = [];
  ended = null;
  /** What the sensors worn now can know of the back; null where that is not asked. */
  back = null;
  /** Every sensor that is worn, the limb's first. */
  sensors = [];
  /** Everything said to the athlete. */
  cues = [];
  /** Postures that were held. */
  holds = [];
  /** What was said on live pages, in the order it was said. */
  facts = [];
  /** Whether a lift was announced at its top and is not yet confirmed. */
  announced = false;
  #orders;
  #corrected = null;

  /** `orders` tells for each exercise id which phase a repetition begins with. */
  constructor(orders = new Map()) {
    this.#orders = orders;
  }

  /** Everything from the start; the server says all there is to know, so nothing old is kept. */
  hello(message) {
    this.session = message.session;
    this.sets = message.sets.map((set, i) => ({
      ...set,
      reps: [...set.reps],
      over: message.over || i < message.sets.length - 1,
    }));
    this.link = message.link ?? null;
    this.back = message.back ?? null;
    this.sensors = message.sensors ?? [];
    this.rejections = [];
    this.notices = [];
    this.cues = [...(message.cues ?? [])];
    this.holds = [...(message.holds ?? [])];
    this.facts = [...(message.facts ?? [])];
    this.ended = null;
    this.announced = false;
    this.#corrected = null;
  }

  /** Something was said on this page or another; told twice it is kept once. */
  said(fact) {
    this.facts = [...this.facts.filter(({ id }) => id !== fact.id), fact];
    this.#corrected = null;
  }

  /** A lift is at its top: it is shown as counted until its lowering confirms or withdraws it. */
  lockout() {
    this.announced = true;
  }

  rejected(rejection) {
    this.announced = false;
    this.rejections.push(rejection);
    this.#takeBack(rejection);
  }

  /** A repetition that is refused after it was counted is none; sets after one of which nothing is left move up. */
  #takeBack({ start_s: startS }) {
    if (!this.sets.some(({ reps }) => reps.some((rep) => rep.start_s === startS))) return;
    for (const set of this.sets) set.reps = set.reps.filter((rep) => rep.start_s !== startS);
    this.sets = this.sets.filter(({ reps }) => reps.length > 0).map((set, i) => ({ ...set, index: i + 1 }));
    this.#corrected = null;
  }

  /** What limits what can be said stays until it is over; that something works is no notice. */
  backNotice(notice) {
    this.notices = this.notices.filter((other) => !(other.placement === notice.placement && notice.kind === "sensor_joined"));
    if (LIMITING.has(notice.kind)) this.notices.push(notice);
  }

  repetition({ set: setIndex, rep }) {
    this.announced = false;
    this.#corrected = null;
    const set = this.#setNumbered(setIndex);
    const known = set.reps.findIndex((other) => other.index === rep.index);
    if (known >= 0) set.reps[known] = rep;
    else set.reps.push(rep);
    fillStartPause(set.reps.at(-2), set.reps.at(-1));
  }

  setOver({ set }) {
    this.announced = false;
    this.#corrected = null;
    const known = this.#setNumbered(set.index);
    Object.assign(known, set, { over: true });
  }

  /** The sets with what was said of them on live pages. */
  get correctedSets() {
    return (this.#corrected ??= correctedSets(this.sets, this.facts));
  }

  /** The set being worked on, else the last one, else null. */
  get currentSet() {
    return this.correctedSets.at(-1) ?? null;
  }

  /** The last repetition that was seen, whether it counts or not. */
  get lastRep() {
    return this.sets.at(-1)?.reps.at(-1) ?? null;
  }

  /** The last one that counts, seen or added. */
  get lastCounted() {
    return this.currentSet?.items.findLast(({ number }) => number !== null) ?? null;
  }

  /** The newest fact that can be taken back. */
  get lastFact() {
    return standing(this.facts).findLast(({ what }) => what !== "coaching_ended" && what !== "aimed") ?? null;
  }

  /** What was aimed for last on any page: { tempo, repetitions, load_kg }; null when nobody said. */
  get aim() {
    return this.facts.findLast(({ what }) => what === "aimed") ?? null;
  }

  /** Whether the athlete is coached: nobody said that it hurts. */
  get coached() {
    return !this.facts.some(({ what }) => what === "coaching_ended");
  }

  /** Whether postures are held rather than movements repeated. */
  get holding() {
    return this.session?.exercise?.holds ?? false;
  }

  get heldS() {
    return this.holds.reduce((sum, hold) => sum + hold.in_zone_s, 0);
  }

  get count() {
    if (this.holding) return this.holds.length;
    const set = this.currentSet;
    if (this.announced && set?.over) return 1; // the first of the next set
    return (set?.count ?? 0) + (this.announced ? 1 : 0);
  }

  get totalReps() {
    return this.correctedSets.reduce((sum, set) => sum + set.count, 0);
  }

  /** Every repetition that was seen, with its number; null where it does not count. */
  get allReps() {
    return this.correctedSets.flatMap((set) => set.items.filter(({ rep }) => rep).map(({ rep, number }) => ({ ...rep, number })));
  }

  /** Which phase a repetition begins with. */
  get order() {
    return this.#orders.get(this.session?.exercise?.id) ?? this.sets[0]?.reps[0]?.order ?? "eccentric_first";
  }

  #setNumbered(index) {
    let set = this.sets.find((other) => other.index === index);
    if (!set) {
      set = { index, reps: [], over: false };
      this.sets.push(set);
    }
    return set;
  }
}

/** The pause in the start pose is known once the next repetition has begun. */
function fillStartPause(rep, next) {
  if (!rep || rep.tempo.coarse) return; // a bar does not tell its pauses
  const pause = rep.order === "concentric_first" ? "pause_stretched_s" : "pause_contracted_s";
  rep.tempo[pause] ??= next.start_s - rep.end_s;
}
