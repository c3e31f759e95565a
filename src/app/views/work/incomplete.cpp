#include "app/views/work/incomplete.h"

#include <fmt/format.h>

#include "app/views/record/records.h"
#include "app/views/whose.h"
#include "app/views/wording.h"

namespace jinze::views {
namespace {

constexpr std::size_t at_most = 30;

// The only lack; empty if there are more, or if no field can fix it.
std::optional<duty::Lack> only_lack(const duty::Verdict& verdict)
{
    if (verdict.lacks.size() != 1) return {};
    const duty::Lack lack = verdict.lacks.front();
    const bool mendable = lack == duty::Lack::minutes_missing || lack == duty::Lack::conclusions_missing;
    return mendable ? std::optional{lack} : std::nullopt;
}

bool is_open(const Stood& it, Day on)
{
    return !duty::is_settled(it.standing) && it.standing != duty::Standing::not_owed && it.obligation.begin <= on;
}

Wanting named_so(const Reader& reader, const record::Record& record)
{
    const record::Version& version = record.latest();
    return {.record = to_text(record.id),
            .version = static_cast<int>(record.versions.size()),
            .title = reader.directory.words(version).title,
            .day = version.content.performed,
            .host = named(reader, version.content.host)};
}

// A duty of each member is listed once.
void add_then(Wanting& it, const Reader& reader, const duty::Obligation& obligation)
{
    const Bilingual title = title_of(reader.asking(), *obligation.version), window = window_words(obligation);
    const Bilingual said{fmt::format("{}（{}）", title.zh, window.zh), fmt::format("{} ({})", title.en, window.en)};
    const auto same = [&](const Bilingual& other) { return other.zh == said.zh; };
    if (std::none_of(it.then.begin(), it.then.end(), same)) it.then.push_back(said);
}

void look_at(std::vector<Wanting>& found, const Reader& reader, const record::Record& record,
             const std::vector<Stood>& open)
{
    if (!record.known(reader.today)) return;
    const Day performed = record.latest().content.performed;
    std::optional<Wanting> wanting;
    for (const Stood& it : open) {
        if (performed < it.obligation.begin || it.obligation.last < performed) continue;
        const auto lack = only_lack(duty::match(reader.facts(), it.obligation, record, reader.today));
        if (!lack) continue;
        if (!wanting && !may_correct(reader, record.id)) return;
        if (!wanting) wanting = named_so(reader, record);
        (*lack == duty::Lack::minutes_missing ? wanting->minutes : wanting->conclusion) = true;
        add_then(*wanting, reader, it.obligation);
    }
    if (wanting) found.push_back(*std::move(wanting));
}

}  // namespace

std::vector<Wanting> wanting_in(const Reader& reader, const Answering& mine, Day on)
{
    const Day since = day_at(year_of(on) - 1, 1, 1);
    const auto open = stood(reader, mine.homes(), on, [&](const duty::Obligation& it) { return since <= it.last; });
    std::vector<Stood> owed;
    for (const Stood& it : open)
        if (is_open(it, on)) owed.push_back(it);
    std::vector<Wanting> found;
    for (const OrgId body : mine.bodies) {
        if (!reader.may(district::Right::record, body)) continue;
        for (const RecordId id : reader.state.records().hosted_by(body)) {
            const record::Record& it = reader.state.records()[id];
            const record::Filed& content = it.latest().content;
            if (it.withdrawn != never || content.performed < since || content.performed > on) continue;
            if (found.size() < at_most && (!content.rare.minutes || content.items.empty()))
                look_at(found, reader, it, owed);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Wanting& a, const Wanting& b) { return a.day > b.day; });
    return found;
}

}  // namespace jinze::views
