#include "app/views/work/mine.h"

#include "app/views/whose.h"
#include "app/views/work/items.h"

namespace jinze::views {
namespace {

using record::Kind;

constexpr int asked_lately = 90;  // days for which an opinion can be given
constexpr std::size_t most_published = 30;

// Records of these organisations, and those that name the person, newest day first.
std::vector<RecordId> records_around(const Reader& reader, const std::vector<OrgId>& orgs)
{
    const record::Records& records = reader.state.records();
    std::vector<RecordId> ids;
    for (const OrgId org : orgs) {
        const auto hosted = records.hosted_by(org);
        ids.insert(ids.end(), hosted.begin(), hosted.end());
    }
    const auto named = records.naming(reader.who);
    ids.insert(ids.end(), named.begin(), named.end());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::erase_if(ids, [&](RecordId id) { return records[id].withdrawn != never; });
    std::stable_sort(ids.begin(), ids.end(), [&](RecordId a, RecordId b) {
        return std::pair{records[a].latest().content.performed, a} >
               std::pair{records[b].latest().content.performed, b};
    });
    return ids;
}

void add_attended(MinePage& page, const Reader& reader, const record::Record& it)
{
    const record::Version& version = it.latest();
    const Kind kind = version.content.kind;
    const bool gathering = kind == Kind::meeting || kind == Kind::study || kind == Kind::ballot || kind == Kind::talk;
    if (!gathering || year_of(version.content.performed) != year_of(reader.today)) return;
    const auto presence = record::presence_of(reader.who, version, reader.people());
    if (!presence) return;
    page.attended.push_back({to_text(it.id), reader.directory.words(version).title, version.content.performed,
                             named(reader, version.content.host), *presence, words::words_of(*presence)});
}

// The reader's own opinion in answer to this record.
std::optional<std::string> given_to(const Reader& reader, RecordId asks)
{
    const record::Records& records = reader.state.records();
    for (const RecordId id : records.answering(asks))
        if (records[id].withdrawn == never && records[id].latest().by == reader.who &&
            records[id].latest().content.kind == Kind::opinion)
            return to_text(id);
    return {};
}

std::optional<Button> opinion_button(const Reader& reader, const std::optional<OrgId>& branch,
                                     std::optional<std::string> answers)
{
    if (!branch) return {};
    return Button{Verb::answer,
                  {"提意见", "Give an opinion"},
                  Prefill{.kind = Kind::opinion, .host = named(reader, *branch), .answers = std::move(answers)}};
}

void add_asked(MinePage& page, const Reader& reader, const record::Record& it, const std::optional<OrgId>& branch)
{
    const record::Filed& content = it.latest().content;
    if (!asks_members(content) || content.performed + days{asked_lately} < reader.today) return;
    AskedOpinion row{.record = to_text(it.id),
                     .title = reader.directory.words(it.latest()).title,
                     .day = content.performed,
                     .host = named(reader, content.host),
                     .given = given_to(reader, it.id)};
    if (!row.given) row.button = opinion_button(reader, branch, row.record);
    page.asked.push_back(std::move(row));
}

// Announced meetings of the branch: members may comment beforehand on what is to be decided.
void add_called(MinePage& page, const Reader& reader, const std::optional<OrgId>& branch)
{
    for (const record::Called& it : reader.state.records().called()) {
        if (!branch || it.event.host != *branch || it.event.on < reader.today) continue;
        page.asked.push_back({.meeting = to_text(it.id),
                              .title = words_of_call(reader, it).title,
                              .day = it.event.on,
                              .host = named(reader, *branch),
                              .button = opinion_button(reader, branch, {})});
    }
}

std::vector<AnswerRow> answers_to(const Reader& reader, RecordId asked)
{
    std::vector<AnswerRow> rows;
    for (const RecordId id : reader.state.records().answering(asked)) {
        const record::Record& it = reader.state.records()[id];
        if (it.withdrawn != never || it.latest().content.rare.answers != asked) continue;
        const auto words = reader.directory.words(it.latest());
        AnswerRow row{
            .record = to_text(id), .title = words.title, .day = it.latest().content.performed, .text = words.notes};
        if (it.latest().by) row.by = Named{to_text(it.latest().by), reader.asking().name(it.latest().by), {}};
        rows.push_back(std::move(row));
    }
    return rows;
}

void add_own_word(MinePage& page, const Reader& reader, const record::Record& it)
{
    const record::Filed& content = it.latest().content;
    const bool own = it.latest().by == reader.who && (content.kind == Kind::opinion || content.kind == Kind::request);
    if (!own) return;
    const auto words = reader.directory.words(it.latest());
    OwnWord row{.record = to_text(it.id),
                .title = words.title,
                .text = words.notes,
                .kind = content.kind,
                .day = content.performed,
                .answers = answers_to(reader, it.id)};
    row.may_withdraw = row.answers.empty();
    if (content.concerns) row.to = named(reader, *content.concerns);
    page.own_words.push_back(std::move(row));
}

void add_tasks(MinePage& page, const Reader& reader, const Answering& mine)
{
    const auto own = [&](const ItemAt& at) { return at.item.person == reader.who && at.item.due.has_value(); };
    for (const ItemAt& at : items_in(reader, where_items_are_set(reader, mine), own))
        if (!at.life.closed || year_of(at.performed) == year_of(reader.today))
            page.tasks.push_back(item_row(reader, at, reader.today));
    std::stable_sort(page.tasks.begin(), page.tasks.end(), [](const DutyRow& a, const DutyRow& b) {
        return std::pair{duty::is_settled(a.standing), a.last} < std::pair{duty::is_settled(b.standing), b.last};
    });
}

void add_duties(MinePage& page, const Reader& reader, const Answering& mine)
{
    if (!mine.branch) return;
    const int year = year_of(reader.today);
    const auto own = stood(reader, {*mine.branch}, reader.today, [&](const duty::Obligation& it) {
        return it.bearer.kind == duty::BearerRef::Kind::member && it.bearer.person() == reader.who &&
               it.begin <= reader.today;
    });
    for (const Stood& it : own) {
        const bool wanted = year_of(it.obligation.last) >= year || !duty::is_settled(it.standing);
        if (wanted && it.standing != duty::Standing::not_owed)
            page.duties.push_back(duty_row(reader, it.obligation, reader.today));
    }
}

}  // namespace

Result<MinePage> mine(const Reader& reader)
{
    const Answering own = answering(reader.people(), reader.who, reader.today);
    MinePage page{.person = {to_text(reader.who), reader.asking().name(reader.who)}, .on = reader.today};
    if (own.branch) page.branch = named(reader, *own.branch);
    page.referrals = referrals_waiting(reader);
    add_tasks(page, reader, own);
    add_duties(page, reader, own);
    for (const RecordId id : records_around(reader, where_items_are_set(reader, own))) {
        const record::Record& it = reader.state.records()[id];
        if (!reader.reads(it)) continue;
        add_attended(page, reader, it);
        if (it.latest().content.kind == Kind::publication && page.published.size() < most_published)
            page.published.push_back(record_row(reader, it));
        add_asked(page, reader, it, own.branch);
        add_own_word(page, reader, it);
    }
    add_called(page, reader, own.branch);
    if (!own.branch) return page;
    const Named branch = *page.branch;
    page.buttons.push_back(
        {Verb::record, {"提意见", "Give an opinion"}, Prefill{.kind = Kind::opinion, .host = branch}});
    page.buttons.push_back({Verb::record,
                            {"请求帮助", "Ask for help"},
                            Prefill{.kind = Kind::request, .host = branch, .concerns = branch.id}});
    return page;
}

}  // namespace jinze::views
