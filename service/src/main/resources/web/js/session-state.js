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
  /** Whether a lift was announced at its top and is not yet confirmed. */
  announced = false;
  #orders;

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
    this.ended = null;
    this.announced = false;
  }

  /** A lift is at its top: it is shown as counted until its lowering confirms or withdraws it. */
  lockout() {
    this.announced = true;
  }

  rejected(rejection) {
    this.announced = false;
    this.rejections.push(rejection);
  }

  /** What limits what can be said stays until it is over; that something works is no notice. */
  backNotice(notice) {
    this.notices = this.notices.filter((other) => !(other.placement === notice.placement && notice.kind === "sensor_joined"));
    if (LIMITING.has(notice.kind)) this.notices.push(notice);
  }

  repetition({ set: setIndex, rep }) {
    this.announced = false;
    const set = this.#setNumbered(setIndex);
    const known = set.reps.findIndex((other) => other.index === rep.index);
    if (known >= 0) set.reps[known] = rep;
    else set.reps.push(rep);
    fillStartPause(set.reps.at(-2), set.reps.at(-1));
  }

  setOver({ set }) {
    this.announced = false;
    const known = this.#setNumbered(set.index);
    Object.assign(known, set, { over: true });
  }

  /** The set being worked on, else the last one, else null. */
  get currentSet() {
    return this.sets.at(-1) ?? null;
  }

  get lastRep() {
    return this.currentSet?.reps.at(-1) ?? null;
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
    return (set?.reps.length ?? 0) + (this.announced ? 1 : 0);
  }

  get totalReps() {
    return this.sets.reduce((sum, set) => sum + set.reps.length, 0);
  }

  get allReps() {
    return this.sets.flatMap((set) => set.reps);
  }

  /** Which phase a repetition begins with. */
  get order() {
    return this.#orders.get(this.session?.exercise?.id) ?? this.allReps.at(0)?.order ?? "eccentric_first";
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
