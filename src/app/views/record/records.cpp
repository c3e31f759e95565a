#include "app/views/record/records.h"

#include "app/views/answering.h"
#include "app/views/whose.h"
#include "app/views/wording.h"
#include "base/spelling.h"
#include "domain/assembly/decide.h"

namespace jinze::views {
namespace {

using record::Kind;

struct Sought {
    Day from{}, to{};
    std::optional<Kind> kind;
    std::optional<Code> topic;
    std::optional<PersonId> person;
    std::optional<std::string> text;
};

Result<OrgId> node_or_home(const Reader& reader, const std::optional<std::string>& node)
{
    if (node) return org_asked(reader, *node);
    const Answering mine = answering(reader.people(), reader.who, reader.today);
    if (!mine.bodies.empty()) return mine.bodies.front();
    if (mine.branch && reader.reads(*mine.branch)) return *mine.branch;
    return std::unexpected{absent("node")};
}

// The first and last day of a day's month.
std::pair<Day, Day> month_of(Day day)
{
    const auto date = civil(day);
    return {day_of(date.year() / date.month() / 1), day_of(date.year() / date.month() / std::chrono::last)};
}

Result<Sought> sought(const Reader& reader, const RecordsQuestion& asked)
{
    Sought it{.kind = asked.kind, .topic = asked.topic, .text = asked.text};
    const auto from = day_done_asked(reader, asked.from, day_at(year_of(reader.today), 1, 1), "from");
    if (!from) return std::unexpected{from.error()};
    const auto to = day_done_asked(reader, asked.to, reader.today, "to");
    if (!to) return std::unexpected{to.error()};
    it.from = *from;
    it.to = *to;
    if (asked.by == RecordsBy::calendar) {
        const auto first = day_done_asked(reader, asked.from, reader.today, "from");
        if (!first) return std::unexpected{first.error()};
        std::tie(it.from, it.to) = month_of(*first);
    }
    if (asked.person) {
        const auto person = person_asked(reader, *asked.person);
        if (!person) return std::unexpected{person.error()};
        it.person = *person;
    }
    return it;
}

bool fits(const Reader& reader, const record::Record& record, const Sought& it)
{
    const record::Version& version = record.latest();
    const record::Filed& content = version.content;
    if (record.withdrawn != never || content.performed < it.from || content.performed > it.to) return false;
    if (it.kind && content.kind != *it.kind) return false;
    if (it.topic && std::find(content.topics.begin(), content.topics.end(), *it.topic) == content.topics.end())
        return false;
    if (it.person && !record::was_there(*it.person, version, reader.people())) return false;
    if (!reader.reads(record)) return false;
    return !it.text || is_spelt_in(*it.text, reader.directory.words(version).title);
}

// Newest day first; within a day, last entered first.
std::vector<RecordId> found(const Reader& reader, OrgId node, const Sought& it)
{
    const record::Records& records = reader.state.records();
    std::vector<RecordId> ids;
    for (const OrgId org : reader.people().scope(node, reader.today, reader.today))
        for (const auto list : {records.hosted_by(org), records.concerning(org)})
            ids.insert(ids.end(), list.begin(), list.end());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::erase_if(ids, [&](RecordId id) {
        reader.look();
        return !fits(reader, records[id], it);
    });
    std::sort(ids.begin(), ids.end(), [&](RecordId a, RecordId b) {
        return std::pair{records[a].latest().content.performed, a} >
               std::pair{records[b].latest().content.performed, b};
    });
    return ids;
}

void add_days(RecordsPage& page, const Reader& reader, const std::vector<RecordId>& ids)
{
    const auto& calendar = reader.working_days();
    for (Day day = page.from; day <= page.to; day += days{1})
        page.days.push_back({day, calendar.is_working_day(day), {}});
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        const record::Record& it = reader.state.records()[*id];
        const auto index = static_cast<std::size_t>(number_of(it.latest().content.performed) - number_of(page.from));
        page.days[index].rows.push_back(record_row(reader, it));
    }
}

void add_contestable(RecordPage& page, const Reader& reader, const record::Filed& content)
{
    std::vector<std::string> ids;
    for (const SettledLine& line : page.settles) ids.push_back(line.obligation);
    for (const record::ObligationId& id : content.rare.makes_up) ids.push_back(id.text);
    for (const std::string& id : ids) {
        const auto it = duty::find_obligation(reader.facts(), {id}, reader.today);
        if (it && may_contest(reader, *it) &&
            std::find(page.may_contest.begin(), page.may_contest.end(), id) == page.may_contest.end())
            page.may_contest.push_back(id);
    }
}

// A talk or a visit belongs to one person and one body: two on one day differ by person and place.
Bilingual whose_record(const Reader& reader, const record::Filed& content)
{
    std::string names;
    const auto add = [&](PersonId person) { names += (names.empty() ? "" : "、") + reader.asking().name(person); };
    if (content.rare.on_behalf_of)
        add(*content.rare.on_behalf_of);
    else if (content.kind == Kind::talk)
        for (const PersonId person : content.presenters) add(person);
    if (!content.concerns || *content.concerns == content.host) return {names, names};
    const std::string where = short_words(reader, *content.concerns).zh;
    return {names + (names.empty() ? "" : "，") + where, names + (names.empty() ? "" : ", ") + where};
}

// The words for codes and ids in the versions, because people read what a correction changed.
void add_named_in_versions(RecordPage& page, const Reader& reader, const record::Record& record)
{
    const auto known = [](const auto& list, const std::string& id, auto member) {
        return std::any_of(list.begin(), list.end(), [&](const auto& it) { return it.*member == id; });
    };
    for (const record::Version& version : record.versions) {
        for (const Code& topic : version.content.topics)
            if (!known(page.topics, topic.text(), &TopicChoice::code))
                page.topics.push_back({topic.text(), reader.library.topic(topic)});
        const auto& goal = version.content.rare.goal;
        for (const catalogue::Goal& one : reader.library.newest().goals)
            if (goal == one.code && !known(page.goals, one.code.text(), &TopicChoice::code))
                page.goals.push_back({one.code.text(), one.title});
        for (const record::ObligationId& id : version.content.rare.makes_up) {
            const auto it = duty::find_obligation(reader.facts(), id, reader.today);
            if (it && !known(page.makes_up, id.text, &MadeUpFor::obligation))
                page.makes_up.push_back({id.text, title_of(reader.asking(), *it->version), window_words(*it)});
        }
    }
}

// Each version by its own host: a correction to another host does not open to it the reasons given to the first.
bool sees_reason(const Reader& reader, OrgId host, PersonId person)
{
    using district::Right;
    return person == reader.who || reader.may(Right::record, host) || reader.may(Right::correct, host) ||
           reader.may(Right::manage, host);
}

bool would(const Reader& reader, const district::Command& command)
{
    const district::Context context{.actor = reader.who,
                                    .now = reader.now,
                                    .seal = [](const district::Words&) { return Sealed{}; },
                                    .person_by_id_number = {}};
    return district::decide(reader.state, command, context).has_value();
}

}  // namespace

bool may_correct(const Reader& reader, RecordId id) { return would(reader, district::WithdrawRecord{id, {"x"}}); }

bool wants_a_reason(const Reader& reader, const std::string& text)
{
    const auto id = id_from<RecordId>(text);
    const record::Record* it = id ? reader.state.records().find(*id) : nullptr;
    const bool just_entered =
        it && it->versions.size() == 1 && it->latest().by == reader.who && it->latest().entered == reader.today;
    return it && !just_entered && may_correct(reader, *id);
}

RecordRow record_row(const Reader& reader, const record::Record& record)
{
    const desk::Asking asking = reader.asking();
    const record::Version& version = record.latest();
    const record::Filed& content = version.content;
    RecordRow row{.record = to_text(record.id),
                  .performed = content.performed,
                  .entered = version.entered,
                  .lag = reader.working_days().between(content.performed, version.entered),
                  .kind = content.kind,
                  .kind_words = words::words_of(content.kind),
                  .title = reader.directory.words(version).title,
                  .host = named(reader, content.host),
                  .due = version.count.due,
                  .present = version.count.present,
                  .corrected = record.versions.size() > 1,
                  .withdrawn = record.withdrawn != never};
    for (const Code& topic : content.topics) row.topics.push_back(reader.library.topic(topic));
    row.about = whose_record(reader, content);
    if (version.by) row.by = Named{to_text(version.by), asking.name(version.by)};
    if (const auto& leader = content.rare.on_behalf_of)
        row.on_behalf_of = Named{to_text(*leader), asking.name(*leader)};
    return row;
}

Result<RecordId> record_asked(const Reader& reader, const std::string& text, const std::string& field)
{
    const auto id = id_from<RecordId>(text);
    const record::Record* it = id ? reader.state.records().find(*id) : nullptr;
    if (!it || !reader.reads(*it)) return std::unexpected{absent(field)};
    return *id;
}

namespace {

// Computes the whole list once and renders these rows.
Result<RecordsPage> told_rows(const Reader& reader, const RecordsQuestion& asked, const Pages& pages)
{
    const auto node = node_or_home(reader, asked.node);
    if (!node) return std::unexpected{node.error()};
    const auto want = sought(reader, asked);
    if (!want) return std::unexpected{want.error()};
    const auto ids = found(reader, *node, *want);
    RecordsPage page{.node = to_text(*node),
                     .node_name = reader.asking().name(*node),
                     .from = want->from,
                     .to = want->to,
                     .page = pages.page,
                     .size = pages.size,
                     .total = static_cast<int>(ids.size())};
    if (asked.by == RecordsBy::calendar) {
        add_days(page, reader, ids);
        return page;
    }
    for (std::size_t i = pages.first(ids.size()); i < pages.last(ids.size()); ++i) {
        reader.look();
        page.rows.push_back(record_row(reader, reader.state.records()[ids[i]]));
    }
    return page;
}

}  // namespace

Result<RecordsPage> records(const Reader& reader, const RecordsQuestion& asked)
{
    return told_rows(reader, asked, pages_of(asked));
}

Result<RecordsPage> every_record(const Reader& reader, const RecordsQuestion& asked, int most)
{
    return told_rows(reader, asked, Pages{1, most});
}

namespace {

// What it cites, and what answers or cites it, as far as the reader may open them.
void add_others(RecordPage& page, const Reader& reader, RecordId id, const record::Filed& content)
{
    const record::Records& records = reader.state.records();
    const auto add = [&](std::vector<RecordRow>& rows, RecordId other) {
        const record::Record& it = records[other];
        if (it.withdrawn == never && reader.reads(it)) rows.push_back(record_row(reader, it));
    };
    for (const RecordId other : records.answering(id)) add(page.answered_by, other);
    for (const RecordId other : records.citing(id))
        if (records[other].latest().content.rare.cites == id) add(page.cited_by, other);
    const record::FiledPlan* plan = content.rare.plan;
    if (const auto& cited = content.rare.cites) {
        if (reader.reads(records[*cited])) page.cites = record_row(reader, records[*cited]);
        plan = records[*cited].latest().content.rare.plan;
    }
    if (plan) page.inspections = plan->year;
}

}  // namespace

Result<RecordPage> record_page(const Reader& reader, const std::string& text)
{
    const auto id = record_asked(reader, text);
    if (!id) return std::unexpected{id.error()};
    const record::Record& record = reader.state.records()[*id];
    const record::Filed& content = record.latest().content;
    RecordPage page{.record = to_text(*id)};
    if (record.withdrawn != never) page.withdrawn = WithdrawalShown{.day = record.withdrawn};
    page.versions = input::versions_shown(reader.state, reader.directory, record, [&](OrgId host, PersonId person) {
        return sees_reason(reader, host, person);
    });
    add_named_in_versions(page, reader, record);
    if (record.withdrawn == never) page.settles = settled_by(reader, *id);
    page.may_withdraw = may_correct(reader, *id);
    // A plan by which somebody was visited is not withdrawn any more, but units may be added to it.
    page.may_correct =
        page.may_withdraw ||
        (content.rare.plan && would(reader, district::CorrectRecord{.record = *id,
                                                                    .content = content,
                                                                    .words = reader.directory.words(record.latest()),
                                                                    .excuses = {}}));
    page.may_restore = would(reader, district::RestoreRecord{*id});
    add_contestable(page, reader, content);
    if (reader.reads(content.host)) page.opens.push_back(to_text(content.host));
    add_others(page, reader, *id, content);
    return page;
}

}  // namespace jinze::views
