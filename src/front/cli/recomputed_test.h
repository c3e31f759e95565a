// Recomputes in plain SQL, from the raw tables of an exported report, every standing of the periodic duties (a count
// or hours in each window, or by a date), its day of fulfilment and its lag: a second implementation of
// docs/standings.md. Of `obligations` it reads only the id, the bearer and the window.
#pragma once

namespace jinze::cli {

inline const char* const recomputed[] = {
    // Numbered working days: between(a, b) is the difference of two numbers.
    R"(CREATE TEMP TABLE workday AS
       WITH RECURSIVE all_days(day) AS (SELECT '2019-01-01' UNION ALL SELECT date(day, '+1 day') FROM all_days WHERE day < '2029-12-31'),
       marked AS (SELECT day, CASE (SELECT off FROM holidays h WHERE h.day = d.day) WHEN 'holiday' THEN 0 WHEN 'made_up' THEN 1
                  ELSE strftime('%w', day) NOT IN ('0', '6') END AS works FROM all_days d)
       SELECT day, SUM(works) OVER (ORDER BY day) AS n FROM marked)",
    "CREATE INDEX temp.workday_day ON workday(day)",

    // One row per obligation of a periodic duty.
    R"(CREATE TEMP TABLE asked AS
       SELECT o.id, o.duty AS version, d.duty || '@' || substr(o.id, instr(o.id, '@') + 1, instr(substr(o.id, instr(o.id, '@') + 1), '@')) AS prefix,
              o.bearer_kind, o.bearer, o.over, o.begin, o.last, w.late_until, w.late_entry, w.reason, w.due_soon, d.force, d.shape,
              CASE d.shape WHEN 'count' THEN d.at_least WHEN 'hours' THEN 60 * d.at_least ELSE 1 END AS needed
       FROM obligations o JOIN duties d ON d.id = o.duty JOIN windows w ON w.duty = o.duty AND w.label = o.label
       WHERE d.shape IN ('count', 'hours', 'by_date'))",

    // Each version of each record against each obligation, by each way of fulfilling the duty.
    R"(CREATE TEMP TABLE tried AS
       SELECT a.*, r.record, r.version AS nth, r.entered, r.performed, r.kind, r.host, r.roster, r.concerns, r.chair, r.on_behalf_of,
              CASE a.shape WHEN 'hours' THEN r.minutes ELSE 1 END AS amount,
              CASE WHEN r.roster = 'members' THEN r.voters_due ELSE r.due END AS due,
              CASE WHEN r.roster = 'members' THEN r.voters_present ELSE r.present END AS present,
              e.way, e.of, e.attended_by, e.led_by, e.presented_by, e.quorum_at_least, e.quorum_of,
              CASE a.bearer_kind WHEN 'member' THEN a.bearer WHEN 'body' THEN NULL ELSE
                (SELECT person FROM appointments p WHERE p.post = a.bearer AND p.from_day <= r.performed
                 AND (p.until_day IS NULL OR r.performed < p.until_day) ORDER BY id DESC LIMIT 1) END AS who
       FROM asked a JOIN evidence e ON e.duty = a.version CROSS JOIN records r
       WHERE r.withdrawn IS NULL
         AND (EXISTS (SELECT 1 FROM record_makes_up m WHERE m.record = r.record AND m.version = r.version AND m.obligation = a.id)
              OR (r.performed BETWEEN a.begin AND MAX(a.last, a.late_until)
                  AND NOT EXISTS (SELECT 1 FROM record_makes_up m WHERE m.record = r.record AND m.version = r.version
                                  AND substr(m.obligation, 1, length(a.prefix)) = a.prefix)))
         AND (NOT EXISTS (SELECT 1 FROM evidence_kinds k WHERE k.duty = e.duty AND k.way = e.way)
              OR r.kind IN (SELECT kind FROM evidence_kinds k WHERE k.duty = e.duty AND k.way = e.way))
         AND NOT EXISTS (SELECT 1 FROM evidence_topics t WHERE t.duty = e.duty AND t.way = e.way
                         AND t.topic NOT IN (SELECT topic FROM record_topics x WHERE x.record = r.record AND x.version = r.version)))",
    R"(CREATE TEMP VIEW parent_on AS SELECT t.rowid AS t, p.relation, p.parent FROM tried t JOIN parents p ON p.org = t.host
       AND p.from_day <= t.performed AND (p.until_day IS NULL OR t.performed < p.until_day))",
    R"(CREATE TEMP TABLE placed AS
       SELECT t.rowid AS t, t.*, CASE t.bearer_kind WHEN 'body' THEN t.bearer WHEN 'member' THEN
         (SELECT branch FROM stints s WHERE s.person = t.bearer AND s.from_day <= t.performed AND (s.until_day IS NULL OR t.performed < s.until_day) ORDER BY id DESC LIMIT 1)
         ELSE (SELECT org FROM posts p WHERE p.id = t.bearer) END AS home,
         CASE WHEN (SELECT kind FROM organisations o WHERE o.id = t.host) IN ('party_group', 'leading_group') THEN t.host
         ELSE (SELECT parent FROM parent_on p WHERE p.t = t.rowid AND p.relation = 'guides') END AS leaders
       FROM tried t)",

    // Persons by their role in the host's body on the day.
    R"(CREATE TEMP TABLE part AS
       SELECT p.t, 'main_leader' AS part, a.person FROM placed p JOIN posts s ON s.org = p.leaders AND s.title = 'secretary'
         JOIN appointments a ON a.post = s.id AND a.from_day <= p.performed AND (a.until_day IS NULL OR p.performed < a.until_day)
       UNION SELECT p.t, 'bearer', p.who FROM placed p WHERE p.who IS NOT NULL
       UNION SELECT p.t, 'organ_organisation', a.person FROM placed p JOIN organisations o ON o.kind IN ('branch', 'joint_branch', 'organ_committee', 'general_branch')
         JOIN parents l ON l.org = o.id AND l.relation = 'leads' AND l.from_day <= p.performed AND (l.until_day IS NULL OR p.performed < l.until_day)
         JOIN organisations up ON up.id = l.parent AND up.kind = 'work_committee'
         JOIN posts s ON s.org = o.id AND s.title IN ('secretary', 'full_time_deputy', 'deputy_secretary', 'member', 'organisation_officer', 'publicity_officer', 'discipline_officer', 'other_officer')
         JOIN appointments a ON a.post = s.id AND a.from_day <= p.performed AND (a.until_day IS NULL OR p.performed < a.until_day)
       WHERE p.leaders IS NULL OR EXISTS (SELECT 1 FROM parents g WHERE g.org = o.id AND g.relation = 'guides' AND g.parent = p.leaders
         AND g.from_day <= p.performed AND (g.until_day IS NULL OR p.performed < g.until_day)))",
    "CREATE INDEX temp.part_t ON part(t, part, person)",

    R"(CREATE TEMP TABLE fits AS
       SELECT DISTINCT p.id, p.record, p.nth, p.performed, p.entered, p.amount FROM placed p
       WHERE p.amount IS NOT NULL AND CASE p.of WHEN 'bearer' THEN p.bearer_kind <> 'body' OR p.host = p.bearer
           WHEN 'own_branch' THEN p.host = (SELECT branch FROM stints s WHERE s.person = p.who AND s.from_day <= p.performed AND (s.until_day IS NULL OR p.performed < s.until_day) ORDER BY id DESC LIMIT 1)
           WHEN 'charge' THEN p.host = p.over OR p.concerns = p.over
           WHEN 'guided' THEN p.home IN (SELECT parent FROM parent_on x WHERE x.t = p.t)
           WHEN 'concerning' THEN p.concerns = p.home ELSE 1 END
         AND (p.attended_by = 'nobody' OR p.who IN (SELECT person FROM attendance a WHERE a.record = p.record AND a.version = p.nth AND a.presence IN ('present', 'sitting_in')))
         AND (p.presented_by = 'nobody' OR EXISTS (SELECT 1 FROM record_presenters x JOIN part ON part.t = p.t AND part.part = p.presented_by AND part.person = x.person WHERE x.record = p.record AND x.version = p.nth))
         AND (p.led_by = 'nobody' OR EXISTS (SELECT 1 FROM part WHERE part.t = p.t AND part.part = p.led_by AND (part.person IN (p.chair, p.on_behalf_of)
              OR part.person IN (SELECT person FROM record_presenters x WHERE x.record = p.record AND x.version = p.nth))))
         AND (p.quorum_at_least = 0 OR (p.due > 0 AND p.quorum_of * p.present >= p.quorum_at_least * p.due))
         AND NOT EXISTS (SELECT 1 FROM evidence_needs n WHERE n.duty = p.version AND n.way = p.way AND NOT CASE n.need
           WHEN 'conclusions' THEN EXISTS (SELECT 1 FROM record_items i WHERE i.record = p.record AND i.version = p.nth AND i.nature = 'conclusion')
           WHEN 'problems' THEN EXISTS (SELECT 1 FROM record_items i WHERE i.record = p.record AND i.version = p.nth AND i.nature = 'problem')
           WHEN 'reporter' THEN EXISTS (SELECT 1 FROM record_presenters i WHERE i.record = p.record AND i.version = p.nth)
           WHEN 'vote_passed' THEN EXISTS (SELECT 1 FROM record_votes v WHERE v.record = p.record AND v.version = p.nth)
              AND NOT EXISTS (SELECT 1 FROM record_votes v WHERE v.record = p.record AND v.version = p.nth AND NOT v.passed)
           WHEN 'invitation' THEN EXISTS (SELECT 1 FROM attendance a WHERE a.record = p.record AND a.version = p.nth AND a.presence = 'sitting_in')
           ELSE 0 END))",

    // The last version must fit. Its time of entry is that of the first in the unbroken run of fitting versions.
    "CREATE INDEX temp.fits_id ON fits(id, record, nth)",
    R"(CREATE TEMP TABLE counted AS
       SELECT c.id, c.record, c.performed, c.entered, c.amount, (SELECT n FROM workday WHERE day = MAX(c.entered, c.performed)) - (SELECT n FROM workday WHERE day = c.performed) AS lag
       FROM (SELECT f.id, f.record, f.performed, f.amount, (SELECT MIN(g.entered) FROM fits g WHERE g.id = f.id AND g.record = f.record AND g.nth >
           COALESCE((SELECT MAX(r.version) FROM records r WHERE r.record = f.record AND NOT EXISTS (SELECT 1 FROM fits h WHERE h.id = f.id AND h.record = r.record AND h.nth = r.version)), 0)) AS entered
         FROM fits f WHERE f.nth = (SELECT MAX(version) FROM records r WHERE r.record = f.record)
           AND f.performed <= (SELECT value FROM report WHERE name = 'on')) c)",
    R"(CREATE TEMP TABLE reached AS
       WITH every AS (SELECT id, performed, SUM(amount) OVER (PARTITION BY id ORDER BY performed) AS sum FROM counted),
            timely AS (SELECT c.id, c.performed, SUM(c.amount) OVER (PARTITION BY c.id ORDER BY c.performed) AS sum
                       FROM counted c JOIN asked a ON a.id = c.id WHERE c.performed <= a.last AND c.lag <= a.late_entry)
       SELECT a.id, (SELECT MIN(performed) FROM every WHERE every.id = a.id AND sum >= a.needed) AS by_any,
              (SELECT MIN(performed) FROM timely WHERE timely.id = a.id AND sum >= a.needed) AS in_time,
              (SELECT MAX(lag) FROM counted WHERE counted.id = a.id AND performed <= a.last) AS longest FROM asked a)",

    // The number of days of the window on which the bearer existed.
    R"(CREATE TEMP TABLE spans AS
       SELECT a.id, o.from_day, o.until_day, NULL AS from_2, NULL AS until_2, NULL AS from_3, NULL AS until_3 FROM asked a JOIN organisations o ON a.bearer_kind = 'body' AND o.id = a.bearer
       UNION ALL SELECT a.id, p.from_day, p.until_day, o.from_day, o.until_day, NULL, NULL FROM asked a JOIN posts p ON a.bearer_kind = 'post' AND p.id = a.bearer AND p.title IN ('secretary', 'full_time_deputy') JOIN organisations o ON o.id = p.org
         JOIN duties d ON d.id = a.version AND d.bearer <> 'deputy_in_charge'
       UNION ALL SELECT a.id, x.from_day, x.until_day, o.from_day, o.until_day, NULL, NULL FROM asked a JOIN posts p ON a.bearer_kind = 'post' AND p.id = a.bearer AND p.title NOT IN ('secretary', 'full_time_deputy') JOIN organisations o ON o.id = p.org
         JOIN appointments x ON x.post = p.id JOIN duties d ON d.id = a.version AND d.bearer <> 'deputy_in_charge'
       UNION ALL SELECT a.id, c.from_day, c.until_day, o.from_day, o.until_day, v.from_day, v.until_day FROM asked a JOIN posts p ON a.bearer_kind IN ('post', 'charge') AND p.id = a.bearer JOIN organisations o ON o.id = p.org
         JOIN charges c ON c.post = p.id JOIN organisations v ON v.id = c.over JOIN duties d ON d.id = a.version
         WHERE c.over = a.over OR (a.over IS NULL AND d.bearer = 'deputy_in_charge' AND EXISTS (SELECT 1 FROM parents l JOIN organisations up ON up.id = l.parent AND up.kind = 'work_committee' WHERE l.org = c.over AND l.relation = 'leads'))
       UNION ALL SELECT a.id, s.from_day, s.until_day, g.from_day, g.until_day, NULL, NULL FROM asked a JOIN stints s ON a.bearer_kind = 'member' AND s.person = a.bearer JOIN grades g ON g.person = a.bearer AND g.kind <> 'activist')",
    "CREATE INDEX temp.spans_id ON spans(id)",
    R"(CREATE TEMP TABLE there AS
       SELECT a.id, 2 * SUM(MAX(0, julianday(MIN(COALESCE(s.until_day, '9999'), COALESCE(s.until_2, '9999'), COALESCE(s.until_3, '9999'), date(a.last, '+1 day')))
                         - julianday(MAX(s.from_day, COALESCE(s.from_2, ''), COALESCE(s.from_3, ''), a.begin)))) >= julianday(a.last) - julianday(a.begin) + 1 AS owed
       FROM asked a JOIN spans s ON s.id = a.id GROUP BY a.id)",

    "CREATE INDEX temp.there_id ON there(id)",
    "CREATE INDEX temp.reached_id ON reached(id)",

    // The table of docs/standings.md, line by line.
    R"(CREATE TEMP VIEW stood AS
       SELECT a.id, r.by_any, r.in_time, r.longest, contest.performed AS upheld, CASE
         WHEN contest.outcome = 'not_owed' THEN 'not_owed'
         WHEN NOT t.owed AND today.value > a.last THEN 'not_owed'
         WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.obligation = a.id AND d.what = 'waived') THEN 'waived'
         WHEN r.in_time IS NOT NULL OR (contest.outcome = 'counts_as_done' AND contest.performed <= today.value AND contest.performed <= a.last) THEN 'done'
         WHEN r.by_any <= a.last THEN 'done_entered_late'
         WHEN r.by_any IS NOT NULL OR (contest.outcome = 'counts_as_done' AND contest.performed <= today.value) THEN 'done_late'
         WHEN today.value < a.begin THEN 'not_begun'
         WHEN today.value > a.last AND a.force <> 'must' AND reason.outcome = 'accepted' THEN 'answered'
         WHEN today.value > a.last AND a.force <> 'must' AND reason.outcome IS NULL
              AND (SELECT n FROM workday WHERE day = today.value) - (SELECT n FROM workday WHERE day = a.last) <= a.reason THEN 'reason_wanted'
         WHEN today.value > a.last THEN 'overdue'
         WHEN (SELECT n FROM workday WHERE day = a.last) - (SELECT n FROM workday WHERE day = today.value) <= a.due_soon THEN 'due_soon'
         ELSE 'open' END AS standing
       FROM asked a JOIN reached r ON r.id = a.id JOIN there t ON t.id = a.id JOIN report today ON today.name = 'on'
       LEFT JOIN decisions contest ON contest.obligation = a.id AND contest.what = 'contest_decided' AND contest.place = (SELECT MAX(place) FROM decisions d WHERE d.obligation = a.id AND d.what = 'contest_decided')
       LEFT JOIN decisions reason ON reason.obligation = a.id AND reason.what = 'reason_decided' AND reason.place = (SELECT MAX(place) FROM decisions d WHERE d.obligation = a.id AND d.what = 'reason_decided'))",

    // Day and lag of fulfilment: from the records entered in time alone where these suffice.
    R"(CREATE TEMP VIEW recomputed AS
       SELECT id, standing, CASE standing WHEN 'done' THEN COALESCE(in_time, upheld) WHEN 'done_entered_late' THEN by_any
         WHEN 'done_late' THEN COALESCE(by_any, upheld) END AS done_on, CASE standing WHEN 'done_entered_late' THEN longest ELSE 0 END AS lag FROM stood)",
};

}  // namespace jinze::cli
