#include "simulation/telling.h"

#include "app/codec/json_write.h"
#include "app/codec/leaf.h"
#include "domain/district/describe.h"

namespace jinze::registry {

BOOST_DESCRIBE_STRUCT(Span, (), (from, until, entered, end_entered, end_void_entered, void_entered))
BOOST_DESCRIBE_STRUCT(Link, (), (parent, span))
BOOST_DESCRIBE_STRUCT(Organisation, (),
                      (id, kind, unit, name, function, life, leads, guides, below, posts, people, referred, successor))
BOOST_DESCRIBE_STRUCT(Stint, (), (branch, span))
BOOST_DESCRIBE_STRUCT(Grade, (), (kind, span))
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, identity, stints, grades, suspended, lost, away, relaxed, appointments, joined, left, erased,
                       referred))
BOOST_DESCRIBE_STRUCT(Appointment, (), (id, post, person, span))
BOOST_DESCRIBE_STRUCT(Charge, (), (id, post, over, span))
BOOST_DESCRIBE_STRUCT(Post, (), (id, org, title, life, appointments, charges))

}  // namespace jinze::registry

namespace jinze::record {

BOOST_DESCRIBE_STRUCT(Count, (), (due, present, voters_due, voters_present))
BOOST_DESCRIBE_STRUCT(Excuse, (), (person, reason))
BOOST_DESCRIBE_STRUCT(Called, (), (id, entered, event))

}  // namespace jinze::record

namespace jinze::duty {

BOOST_DESCRIBE_STRUCT(DutyVersion, (), (terms, title, file, unit, basis, entered, ended, ended_entered))
BOOST_DESCRIBE_STRUCT(ReasonEntry, (), (entered, by, words))
BOOST_DESCRIBE_STRUCT(Decision, (), (entered, by, words, accepted, outcome, performed))
BOOST_DESCRIBE_STRUCT(ReferenceYear, (), (entered, from, last))

}  // namespace jinze::duty

namespace jinze::district {

BOOST_DESCRIBE_STRUCT(Import, (),
                      (id, sheet, entered, by, added, changed, same, first_record, past_record, first_matter,
                       past_matter, ended, undone, with))

}  // namespace jinze::district

namespace jinze::simulation {
namespace {

class Telling {
public:
    template <class T>
    void line(std::string_view name, const T& value)
    {
        text += name;
        text += ' ';
        codec::write(text, value);
        text += '\n';
    }
    template <class All>
    void lines(std::string_view name, const All& all)
    {
        for (const auto& it : all) line(name, it);
    }
    std::string text;
};

void tell(Telling& out, const record::Records& records)
{
    for (const record::Record& record : records.all()) {
        out.line("record", record.id);
        out.line("withdrawn", record.withdrawn);
        for (const record::Version& version : record.versions) {
            out.line("version", version.entered);
            out.line("by", version.by);
            out.line("words", version.words);
            out.line("count", version.count);
            const record::Content content = version.content;
            out.line("content", content);
            out.lines("excuse", records.excuses(version));
        }
        out.lines("answered by", records.answering(record.id));
    }
    out.lines("called", records.called());
}

void tell(Telling& out, const duty::Duties& duties, Day today)
{
    out.lines("duty", duties.versions());
    for (const auto& [id, docket] : duties.dockets()) {
        out.line("docket", id);
        out.lines("reason", docket.reasons);
        out.lines("contest", docket.contests);
        out.lines("reason decided", docket.reason_decisions);
        out.lines("waived", docket.waivers);
        out.lines("contest decided", docket.contest_decisions);
    }
    for (const duty::DutyVersion& version : duties.versions())
        for (int year = year_of(today) - 1; year <= year_of(today) + 1; ++year)
            if (const auto* opened = duties.reference_year(version.terms.duty, year, today)) out.line("year", *opened);
    out.lines("calendar", duties.calendar_changes());
    for (int i = -20; i < 40; ++i) out.line("works", duties.working_days(today).is_working_day(today + days{i * 5}));
    out.line("numbers", duties.parameters(today));
}

// Of a room that is not told above: all that its fold keeps, as its own description has it.
template <class Fold>
void tell_others(Telling& out, const Fold& fold)
{
    using Above = boost::mp11::mp_list<registry::Register, record::Records, duty::Duties>;
    if constexpr (!boost::mp11::mp_contains<Above, Fold>::value) out.lines("kept", fold.all());
}

}  // namespace

std::string told(const district::State& state, Day today)
{
    const registry::Register& people = state.people();
    Telling out;
    out.text.reserve(60'000);
    out.line("leaves", state.leaves());
    out.line("opened", state.opened());
    out.line("demonstration", state.demonstration());
    out.lines("organisation", people.organisations());
    out.lines("person", people.people());
    out.lines("post", people.posts());
    out.lines("appointment", people.appointments());
    out.lines("charge", people.charges());
    for (const auto& org : people.organisations()) {
        out.lines("hosted", state.records().hosted_by(org.id));
        out.lines("concerned", state.records().concerning(org.id));
    }
    for (const auto& person : people.people()) {
        out.lines("named", state.records().naming(person.id));
        out.lines("excused", state.records().excuses_of(person.id));
    }
    tell(out, state.records());
    tell(out, state.duties(), today);
    std::apply([&](const auto&... fold) { (tell_others(out, fold), ...); }, state.folds());
    for (std::size_t i = 0; i < state.imports().size(); ++i) {
        out.line("import", state.imports()[i]);
        out.line("can be taken back", people.can_undo(i));
    }
    for (int i = 0; i < 4; ++i)
        if (const auto* grants = state.grants(today + days{i})) out.lines("grant", *grants);
    return std::move(out.text);
}

std::string first_difference(const std::string& one, const std::string& other)
{
    if (one == other) return {};
    std::size_t at = 0;
    while (at < one.size() && at < other.size() && one[at] == other[at]) ++at;
    const std::size_t begin = at == 0 ? 0 : one.rfind('\n', at - 1) + 1;
    return one.substr(begin, one.find('\n', at) - begin) + "\n   instead of " +
           other.substr(std::min(begin, other.size()), other.find('\n', at) - begin);
}

std::string told(const district::Event& event)
{
    std::string text{codec::name_of(event)};
    codec::write(text, event);
    return text;
}

}  // namespace jinze::simulation
