#include <fmt/format.h>

#include "app/views/whose.h"
#include "app/views/wording.h"
#include "app/views/work/today_parts.h"

namespace jinze::views {
namespace {

constexpr std::size_t shown = 12;

struct Happened {
    Day day{};
    RecordId record;  // a record, or else a statement about an obligation
    const Stood* stood = nullptr;
    Bilingual words;
    registry::Doer by;
};

void add_records(std::vector<Happened>& all, const Reader& reader, const Answering& mine, Day on)
{
    const record::Records& records = reader.state.records();
    std::vector<RecordId> ids;
    const auto last_of = [&](std::span<const RecordId> list) {
        const std::size_t from = list.size() > 2 * shown ? list.size() - 2 * shown : 0;
        ids.insert(ids.end(), list.begin() + static_cast<std::ptrdiff_t>(from), list.end());
    };
    for (const OrgId org : mine.homes()) {
        last_of(records.hosted_by(org));
        last_of(records.concerning(org));
    }
    last_of(records.naming(mine.person));
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const RecordId id : ids) {
        const record::Record& it = records[id];
        const record::Version* version = it.known(on);
        if (!reader.reads(it)) continue;
        if (!version && it.withdrawn <= on)
            all.push_back({it.withdrawn, id, nullptr, {"撤回记录", "Withdrawn"}, {}});
        else if (version)
            all.push_back(
                {version->entered, id, nullptr,
                 &it.versions[0] == version ? Bilingual{"新记录", "Recorded"} : Bilingual{"更正记录", "Corrected"},
                 version->by});
    }
}

void add_said(std::vector<Happened>& all, const Reader& reader, const Stood& it, Day on)
{
    const duty::Docket* docket = reader.state.duties().docket(it.obligation.id());
    if (!docket) return;
    const auto add = [&](const auto& entries, auto&& words) {
        for (const auto& entry : entries)
            if (entry.entered <= on) all.push_back({entry.entered, {}, &it, words(entry), entry.by});
    };
    add(docket->reasons, [](const auto&) { return Bilingual{"已说明原因", "Reason given"}; });
    add(docket->reason_decisions, [](const auto& decision) {
        return decision.accepted ? Bilingual{"采纳说明", "Reason accepted"}
                                 : Bilingual{"未采纳说明", "Reason not accepted"};
    });
    add(docket->waivers, [](const auto&) { return Bilingual{"予以免除", "Waived"}; });
    add(docket->contests, [](const auto&) { return Bilingual{"提出异议", "Contested"}; });
    add(docket->contest_decisions, [](const auto& decision) { return words::words_of(decision.outcome); });
}

void add_passed(std::vector<Happened>& all, const Stood& it, Day on)
{
    using duty::Standing;
    if (it.obligation.last >= on || (it.standing != Standing::overdue && it.standing != Standing::reason_wanted))
        return;
    all.push_back({it.obligation.last + days{1}, {}, &it, {"期限已过", "Its last day passed"}, {}});
}

Bilingual beside(const std::string& by, const Bilingual& more)
{
    const char* const gap = by.empty() || more.zh.empty() ? "" : "　";
    return {more.zh + gap + by, more.en + (*gap ? ", " : "") + by};
}

// Its bearer, if the page does not show it, and its subject.
Bilingual whose_and_what(const Reader& reader, const duty::Obligation& it, Day on)
{
    const Bilingual bearer = whose(reader, it.bearer, std::min(it.last, on), reader.today), object = about(reader, it);
    const bool both = !object.zh.empty();
    return {bearer.zh + (both ? "，" : "") + object.zh, bearer.en + (both ? ", " : "") + object.en};
}

ChangeSeen told(const Reader& reader, const Happened& it)
{
    const desk::Asking asking = reader.asking();
    const std::string by = it.by ? asking.name(it.by) : std::string{};
    if (it.stood) {
        const Bilingual title = title_of(asking, *it.stood->obligation.version),
                        window = window_words(it.stood->obligation);
        const std::string id = it.stood->obligation.id().text;
        return {it.day,
                {fmt::format("{}：{}{}", it.words.zh, window.zh, title.zh),
                 fmt::format("{}: {}, {}", it.words.en, title.en, window.en)},
                beside(by, whose_and_what(reader, it.stood->obligation, it.day)),
                id,
                {},
                id};
    }
    const record::Version& version = reader.state.records()[it.record].latest();
    const std::string title = reader.directory.words(version).title,
                      performed = short_chinese(version.content.performed);
    Bilingual detail{fmt::format("{}开展", performed), fmt::format("held on {}", to_text(version.content.performed))};
    if (!by.empty()) {
        detail.zh += fmt::format("，{}记录", by);
        detail.en += fmt::format(", entered by {}", by);
    }
    return {it.day,
            {fmt::format("{}：{}", it.words.zh, title), fmt::format("{}: {}", it.words.en, title)},
            detail,
            to_text(it.record),
            to_text(it.record),
            {}};
}

}  // namespace

std::vector<ChangeSeen> changes(const Reader& reader, const Answering& mine, const std::vector<Stood>& all, Day on)
{
    std::vector<Happened> happened;
    add_records(happened, reader, mine, on);
    for (const Stood& it : all) {
        add_said(happened, reader, it, on);
        add_passed(happened, it, on);
    }
    std::stable_sort(happened.begin(), happened.end(), [](const Happened& a, const Happened& b) {
        return std::pair{a.day, a.record} > std::pair{b.day, b.record};
    });
    if (happened.size() > shown) happened.resize(shown);
    std::vector<ChangeSeen> seen;
    for (const Happened& it : happened) seen.push_back(told(reader, it));
    return seen;
}

}  // namespace jinze::views
