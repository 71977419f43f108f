// Who has reported how much of late: in memory only, because a name beside a report is nobody's business.

/** Reports one person may make within the time below; enough for a whole card, too few to bury the operators. */
const maxReports = 10;
const windowMs = 60 * 60 * 1000;

/** People remembered at once; beyond it those who have been quiet longest are forgotten. */
const maxPeople = 10_000;

/** Says, and counts, whether somebody may report now. Null is whoever sits at a terminal: always. */
export function createReportLimit(now: () => Date): (reporter: string | null) => boolean {
  const reportedAt = new Map<string, readonly number[]>();
  return (reporter) => {
    if (reporter === null) return true;
    const at = now().getTime();
    const recent = (reportedAt.get(reporter) ?? []).filter((time) => time > at - windowMs);
    const isAllowed = recent.length < maxReports;
    // Put in again, it stands last: the first of the map is the quietest.
    reportedAt.delete(reporter);
    reportedAt.set(reporter, isAllowed ? [...recent, at] : recent);
    const quietest = reportedAt.keys().next();
    if (reportedAt.size > maxPeople && quietest.done !== true) reportedAt.delete(quietest.value);
    return isAllowed;
  };
}
