#include <fmt/format.h>

#include "app/desk/asking.h"
#include "app/input/records.h"

namespace jinze::input {
namespace {

// Names for the ids of a record.
class NameOf {
public:
    NameOf(const registry::Register& people, desk::Directory& directory) : people_{people}, directory_{directory} {}

    Named operator()(OrgId id) const
    {
        const auto* it = people_.find(id);
        return {fmt::format("o{}", id.number()), it ? directory_.name(*it) : ""};
    }
    Named operator()(PersonId id) const
    {
        const auto* it = people_.find(id);
        return {fmt::format("m{}", id.number()), it ? directory_.name(*it) : ""};
    }
    template <class AnyId>
    std::optional<Named> operator()(const std::optional<AnyId>& id) const
    {
        return id ? std::optional{(*this)(*id)} : std::nullopt;
    }

private:
    const registry::Register& people_;
    desk::Directory& directory_;
};

void show_links(const record::Content& content, VersionShown& shown)
{
    if (content.cites) shown.cites = to_text(*content.cites);
    if (content.answers) shown.answers = fmt::format("r{}", content.answers->number());
    if (const auto& item = content.closes) {
        shown.closes = fmt::format("r{}#{}", item->record.number(), item->item);
        shown.closes_item = ItemInput{to_text(item->record), item->item};
    }
    if (content.called) shown.called = fmt::format("g{}", content.called->number());
    if (content.goal) shown.goal = content.goal->text();
    for (const record::ObligationId& id : content.makes_up) shown.makes_up.push_back(id.text);
}

std::vector<Attended> attendance_of(const record::Records& records, const record::Version& version, const NameOf& name,
                                    desk::Directory& directory, const SeesReason& sees)
{
    std::map<PersonId, std::string> reasons;
    for (const record::Excuse& excuse : records.excuses(version))
        if (sees(version.content.host, excuse.person)) reasons[excuse.person] = directory.text(excuse.reason);
    std::vector<Attended> attendance;
    for (const record::Exception& it : version.content.exceptions) {
        const std::string& reason = reasons[it.person];
        attendance.push_back({name(it.person), it.presence, reason.empty() ? std::nullopt : std::optional{reason}});
    }
    return attendance;
}

VersionShown shown(const record::Records& records, const record::Version& version, const NameOf& name,
                   desk::Directory& directory, const SeesReason& sees)
{
    const record::Content& content = version.content;
    const district::RecordWords words = directory.words(version);
    VersionShown it{.entered = version.entered,
                    .by = {},
                    .title = words.title,
                    .place = words.place,
                    .notes = words.notes,
                    .kind = content.kind,
                    .day = content.performed,
                    .host = name(content.host),
                    .roster = content.roster,
                    .due = version.count.due,
                    .present = version.count.present,
                    .chair = name(content.chair),
                    .recorder = name(content.recorder),
                    .on_behalf_of = name(content.on_behalf_of),
                    .concerns = name(content.concerns),
                    .attendance = attendance_of(records, version, name, directory, sees),
                    .topics = {},
                    .presenters = {},
                    .conclusions = {},
                    .votes = content.votes,
                    .minutes = content.minutes,
                    .answers = {},
                    .closes = {},
                    .goal = {},
                    .called = {},
                    .makes_up = {},
                    .closes_item = {},
                    .wished = content.wished,
                    .cites = {},
                    .plan = {},
                    .guarantee = content.guarantee};
    if (version.by) it.by = name(version.by);
    if (version.by.behalf) it.by->name = desk::in_place(it.by->name, name(version.by.behalf).name);
    for (const Code& topic : content.topics) it.topics.push_back(topic.text());
    for (const PersonId person : content.presenters) it.presenters.push_back(name(person));
    for (std::size_t i = 0; i < content.items.size(); ++i) {
        const record::Item& item = content.items[i];
        it.conclusions.push_back(
            {i < words.items.size() ? words.items[i] : "", item.nature, name(item.org), name(item.person), item.due});
    }
    show_links(content, it);
    if (content.plan) {
        it.plan = PlanShown{content.plan->year, words.approval.value_or(""), content.plan->approved, {}};
        for (const OrgId unit : content.plan->units) it.plan->units.push_back(name(unit));
    }
    return it;
}

}  // namespace

std::vector<VersionShown> versions_shown(const district::State& state, desk::Directory& directory,
                                         const record::Record& record, const SeesReason& sees)
{
    const NameOf name{state.people(), directory};
    std::vector<VersionShown> versions;
    for (const record::Version& version : record.versions)
        versions.push_back(shown(state.records(), version, name, directory, sees));
    return versions;
}

std::expected<RecordAnswer, Denial> show_record(desk::Desk& desk, const std::string& text)
{
    const auto id = id_from<RecordId>(text);
    return desk.read([&](const district::State& state) -> std::expected<RecordAnswer, Denial> {
        const record::Record* record = id ? state.records().find(*id) : nullptr;
        if (!record)
            return std::unexpected{
                bad_input("RECORD", {"没有该记录，编号应如r12。", "There is no such record; ids look like r12."})};
        RecordAnswer answer{.record = text, .withdrawn = {}, .versions = {}};
        if (record->withdrawn != never) answer.withdrawn = record->withdrawn;
        answer.versions = versions_shown(state, desk.directory(), *record, [](OrgId, PersonId) { return true; });
        return answer;
    });
}

}  // namespace jinze::input
