// The tables of the report.
#pragma once

namespace jinze::cli {

inline constexpr auto report_schema = R"(
CREATE TABLE report (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE organisations (id INTEGER PRIMARY KEY, kind TEXT, unit INTEGER, name TEXT, from_day TEXT, until_day TEXT);
CREATE TABLE parents (org INTEGER, relation TEXT, parent INTEGER, from_day TEXT, until_day TEXT);
CREATE TABLE posts (id INTEGER PRIMARY KEY, org INTEGER, title TEXT, from_day TEXT, until_day TEXT);
CREATE TABLE people (id INTEGER PRIMARY KEY, joined TEXT);
CREATE TABLE stints (id INTEGER PRIMARY KEY, person INTEGER, branch INTEGER, from_day TEXT, until_day TEXT);
CREATE TABLE grades (person INTEGER, kind TEXT, from_day TEXT, until_day TEXT);
CREATE TABLE appointments (id INTEGER PRIMARY KEY, post INTEGER, person INTEGER, from_day TEXT, until_day TEXT);
CREATE TABLE charges (id INTEGER PRIMARY KEY, post INTEGER, over INTEGER, from_day TEXT, until_day TEXT);
CREATE TABLE duties (id INTEGER PRIMARY KEY, duty TEXT, title TEXT, tier TEXT, area TEXT, force TEXT, bearer TEXT,
    condition TEXT, for_each_charge INTEGER, shape TEXT, at_least INTEGER, in_each TEXT, by_month INTEGER,
    by_day INTEGER, every_years INTEGER, committee_years INTEGER, within INTEGER, span TEXT, occasion TEXT,
    from_day TEXT, until_day TEXT, ended TEXT, entered TEXT, unit INTEGER);
CREATE TABLE duty_bearers (duty INTEGER, bearer TEXT);
CREATE TABLE evidence (duty INTEGER, way INTEGER, of TEXT, attended_by TEXT, led_by TEXT, presented_by TEXT,
    quorum_at_least INTEGER, quorum_of INTEGER, PRIMARY KEY (duty, way));
CREATE TABLE evidence_kinds (duty INTEGER, way INTEGER, kind TEXT);
CREATE TABLE evidence_topics (duty INTEGER, way INTEGER, topic TEXT);
CREATE TABLE evidence_needs (duty INTEGER, way INTEGER, need TEXT);
CREATE TABLE windows (duty INTEGER, label TEXT, begin TEXT, last TEXT, awaiting_notice INTEGER, late_until TEXT,
    late_entry INTEGER, reason INTEGER, due_soon INTEGER);
CREATE TABLE obligations (id TEXT PRIMARY KEY, duty INTEGER, bearer_kind TEXT, bearer INTEGER, over INTEGER,
    home INTEGER, label TEXT, begin TEXT, last TEXT, provisional INTEGER, standing TEXT, needed INTEGER,
    reached INTEGER, done_on TEXT, lag INTEGER);
CREATE TABLE settled_by (obligation TEXT, record INTEGER, performed TEXT, entered TEXT, late_entry INTEGER,
    makes_up INTEGER, amount INTEGER);
CREATE TABLE decisions (obligation TEXT, place INTEGER, what TEXT, entered TEXT, outcome TEXT, performed TEXT);
CREATE TABLE records (record INTEGER, version INTEGER, entered TEXT, withdrawn TEXT, kind TEXT, host INTEGER,
    performed TEXT, roster TEXT, concerns INTEGER, chair INTEGER, recorder INTEGER, on_behalf_of INTEGER,
    minutes INTEGER, answers INTEGER, closes_record INTEGER, closes_item INTEGER, goal TEXT, meeting INTEGER,
    due INTEGER, present INTEGER, voters_due INTEGER, voters_present INTEGER, PRIMARY KEY (record, version));
CREATE TABLE record_topics (record INTEGER, version INTEGER, topic TEXT);
CREATE TABLE record_presenters (record INTEGER, version INTEGER, person INTEGER);
CREATE TABLE record_items (record INTEGER, version INTEGER, item INTEGER, nature TEXT, org INTEGER, person INTEGER, due TEXT);
CREATE TABLE record_votes (record INTEGER, version INTEGER, act TEXT, yes INTEGER, no INTEGER, abstained INTEGER,
    written INTEGER, passed INTEGER);
CREATE TABLE record_makes_up (record INTEGER, version INTEGER, obligation TEXT);
CREATE TABLE attendance (record INTEGER, version INTEGER, person INTEGER, presence TEXT);
CREATE TABLE holiday_years (year INTEGER PRIMARY KEY);
CREATE TABLE holidays (day TEXT PRIMARY KEY, off TEXT);
)";

}  // namespace jinze::cli
