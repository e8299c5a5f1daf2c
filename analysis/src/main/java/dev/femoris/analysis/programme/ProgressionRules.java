package dev.femoris.analysis.programme;

/**
 * When a week counts and what holds the next one back; read from the routine's sheet, where each
 * number has its source.
 *
 * @param completeShare of the planned repetitions a complete week has, 0 to 1
 * @param cleanShare of the judged repetitions that have no fault, at least
 * @param fewestJudged with fewer judged repetitions nothing is said of the form
 * @param tempoShare of the measured repetitions that keep the tempo, at least
 * @param tempoToleranceShare how far a phase may be off, of the phase
 * @param tempoToleranceS and in seconds: the larger counts
 * @param painLevel of 10: from here on there is no session
 * @param painDays without news, pain is taken to be over after so long
 * @param sorenessLevel of 10: from here on the session waits
 * @param sorenessHours how long an entry counts, and how long the session waits
 * @param sleepHours with less nothing is added
 * @param loadStepShare the load is raised by so much; 0 when it is left to people
 */
public record ProgressionRules(
    double completeShare,
    double cleanShare,
    int fewestJudged,
    double tempoShare,
    double tempoToleranceShare,
    double tempoToleranceS,
    double painLevel,
    int painDays,
    double sorenessLevel,
    int sorenessHours,
    double sleepHours,
    double loadStepShare) {}
