#include "app/views/work/items.h"

#include <fmt/format.h>

#include "app/views/offering.h"
#include "app/views/whose.h"
#include "app/views/wording.h"
#include "domain/district/tiers.h"

namespace jinze::views {
namespace {

void add_items(std::vector<ItemAt>& found, const Reader& reader, const record::Record& record,
               const std::function<bool(const ItemAt&)>& wanted)
{
    const record::Filed& content = record.latest().content;
    int index = 0;
    for (const record::Item& item : content.items) {
        ItemAt at{record.id, index++, item, content.host, content.performed, {}, {}};
        if (!wanted(at)) continue;
        const record::ItemRef ref{record.id, at.index};
        at.life = record::life_of(ref, reader.state.records(), reader.today);
        if (const auto* matter = reader.state.of<matter::Matters>().replacing(ref, reader.today))
            at.formal = matter->id;
        found.push_back(at);
    }
}

duty::Standing standing_of(const Reader& reader, const ItemAt& at, Day on)
{
    if (at.life.closed) return duty::Standing::done;
    if (*at.item.due < on) return duty::Standing::overdue;
    const auto& duties = reader.state.duties();
    const int left = duties.working_days(on).between(on, *at.item.due);
    return left <= duties.parameters(on).due_soon ? duty::Standing::due_soon : duty::Standing::open;
}

// Several items of a record may have the same text: then its place is added.
Bilingual place_in_record(const Reader& reader, const ItemAt& at, const std::string& text)
{
    const auto words = reader.directory.words(reader.state.records()[at.record].latest());
    if (std::count(words.items.begin(), words.items.end(), text) < 2) return {};
    return {fmt::format("第{}项", at.index + 1), fmt::format("no. {}", at.index + 1)};
}

}  // namespace

std::vector<ItemAt> items_in(const Reader& reader, const std::vector<OrgId>& orgs,
                             const std::function<bool(const ItemAt&)>& wanted)
{
    const record::Records& records = reader.state.records();
    std::vector<RecordId> ids;
    for (const OrgId org : orgs)
        for (const auto list : {records.hosted_by(org), records.concerning(org)})
            for (const RecordId id : list)
                if (records[id].withdrawn == never && !records[id].latest().content.items.empty()) ids.push_back(id);
    std::sort(ids.begin(), ids.end(), std::greater{});
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<ItemAt> found;
    for (const RecordId id : ids)
        if (reader.reads(records[id])) add_items(found, reader, records[id], wanted);
    return found;
}

std::vector<OrgId> where_items_are_set(const Reader& reader, const Answering& mine)
{
    const auto& people = reader.people();
    std::vector<OrgId> all = mine.homes();
    for (std::size_t i = 0; i < all.size() && all.size() < 50; ++i)
        for (const auto& up :
             {people.leads(all[i], reader.today, reader.today), people.guides(all[i], reader.today, reader.today)})
            if (up && std::find(all.begin(), all.end(), *up) == all.end()) all.push_back(*up);
    return all;
}

std::string item_text(const Reader& reader, const ItemAt& at)
{
    const auto words = reader.directory.words(reader.state.records()[at.record].latest());
    const auto index = static_cast<std::size_t>(at.index);
    return index < words.items.size() ? words.items[index] : std::string{};
}

std::optional<Named> owner_of(const Reader& reader, const record::Item& item)
{
    if (item.person) return Named{to_text(*item.person), reader.asking().name(*item.person), {}};
    if (item.org) return named(reader, *item.org);
    return {};
}

OpenItem open_item(const Reader& reader, const ItemAt& at)
{
    return {.item = {to_text(at.record), at.index},
            .text = item_text(reader, at),
            .title = reader.asking().title(at.record, reader.today),
            .owner = owner_of(reader, at.item),
            .due = at.item.due};
}

DutyRow item_row(const Reader& reader, const ItemAt& at, Day on)
{
    const auto owner = owner_of(reader, at.item);
    const Distance far = distance(reader.facts(), on, *at.item.due);
    const std::string host = short_words(reader, at.host).zh, text = item_text(reader, at);
    const std::string who = owner ? owner->name : reader.asking().name(at.host);
    const std::string in_short = owner ? owner->short_name.value_or(owner->name) : host;
    DutyRow row{.of = RowOf::item,
                .record = to_text(at.record),
                .item = at.index,
                .title = {text, text},
                .window = {"议定事项", "agreed"},
                .bearer = owner ? owner->id : to_text(at.host),
                .bearer_name = {who, who},
                .whose = {in_short, in_short},
                .about = place_in_record(reader, at, text),
                .last = *at.item.due,
                .left = far.left,
                .past = far.past,
                .standing = standing_of(reader, at, on)};
    if (at.item.nature == record::Nature::task) row.window = {"交办任务", "task"};
    if (at.item.nature == record::Nature::problem) row.window = {"问题整改", "problem"};
    row.words = words::words_of(row.standing);
    const std::string title = reader.asking().title(at.record, reader.today);
    row.why = {fmt::format("{}{}“{}”提出，责任人{}。", near_chinese(at.performed, on), host, title, in_short),
               fmt::format("Set by {} on {} (\"{}\"); owner: {}.", host, to_text(at.performed), title, in_short)};
    if (at.is_open() && at.life.reported) {
        row.why.zh += fmt::format("{}已报办结，等{}办结。", near_chinese(*at.life.reported, on), host);
        row.why.en += fmt::format(" Reported done on {}; {} closes it.", to_text(*at.life.reported), host);
    }
    if (!at.is_open()) return row;
    if (const auto org = closes_in(reader, at))
        row.button = Button{Verb::close,
                            {"办结", "Close"},
                            Prefill{.kind = record::Kind::report,
                                    .host = named(reader, *org),
                                    .closes = input::ItemInput{to_text(at.record), at.index}}};
    else if (may_report(reader, at))
        row.button = Button{
            Verb::report, {"报办结", "Report done"}, Prefill{.closes = input::ItemInput{to_text(at.record), at.index}}};
    return row;
}

std::optional<OrgId> closes_in(const Reader& reader, const ItemAt& at)
{
    if (!at.is_open()) return {};
    if (reader.may(district::Right::record, at.host)) return at.host;
    for (const PostId post : reader.people().posts_of(reader.who, reader.today, reader.today)) {
        const OrgId body = reader.people()[post].org;
        if (district::stands_above(reader.people(), body, at.host, reader.today) &&
            reader.may(district::Right::record, body))
            return body;
    }
    return {};
}

bool may_report(const Reader& reader, const ItemAt& at)
{
    return at.is_open() && !at.life.reported &&
           would_be_taken(reader, district::ReportItem{at.record, at.index + 1, {}});
}

bool may_reopen(const Reader& reader, const ItemAt& at)
{
    return at.life.closed && !at.formal && would_be_taken(reader, district::ReopenItem{at.record, at.index + 1, {"—"}});
}

}  // namespace jinze::views
