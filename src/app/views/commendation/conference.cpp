#include "app/views/commendation/conference.h"

#include "app/views/commendation/known.h"
#include "domain/record/items.h"
#include "domain/request/life.h"

namespace jinze::views {
namespace {

using commendation::NomineeStanding;

// What happened in the whole district in the year up to a day.
struct TheYear {
    int organisations = 0, groups = 0;
    int studied = 0, heard = 0;    // meetings of leading groups
    int problems = 0, solved = 0;  // that bodies found themselves
    int matters = 0, closed = 0;
    int requests = 0, settled = 0;
};

void count_bodies(TheYear& year, const Reader& reader)
{
    for (const registry::Organisation& it : reader.people().organisations()) {
        if (!reader.people().lives(it.id, reader.today, reader.today)) continue;
        year.organisations += registry::is_grassroots(it.kind);
        year.groups += registry::is_leading(it.kind);
    }
}

void count_record(TheYear& year, const Reader& reader, const record::Record& record, const record::Version& version)
{
    const record::Filed& content = version.content;
    const bool leading = registry::is_leading(reader.people()[content.host].kind);
    const auto names = [&](const char* topic) {
        return std::ranges::any_of(content.topics, [&](const Code& it) { return it.text() == topic; });
    };
    const bool meets = content.kind == record::Kind::meeting && leading;
    year.studied += meets && names("organ-party-building");
    year.heard += meets && names("organ-party-report");
    for (std::size_t i = 0; i < content.items.size(); ++i) {
        if (content.items[i].nature != record::Nature::problem) continue;
        ++year.problems;
        const auto life = record::life_of({record.id, static_cast<int>(i)}, reader.state.records(), reader.today);
        year.solved += life.closed.has_value();
    }
    if (content.kind != record::Kind::request) return;
    const auto life = request::life_of(record.id, reader.state.records(), reader.state.of<request::Requests>(),
                                       reader.working_days(), reader.today);
    year.requests += life.exists;
    year.settled += life.exists && life.standing == request::RequestStanding::settled;
}

TheYear counted_until(const Reader& reader)
{
    TheYear year;
    const Day since = calendar::months_after(reader.today, -12);
    count_bodies(year, reader);
    for (const record::Record& it : reader.state.records().all()) {
        reader.look();
        const record::Version* version = it.known(reader.today);
        if (version && version->content.performed > since) count_record(year, reader, it, *version);
    }
    for (const matter::Matter& it : reader.state.of<matter::Matters>().all()) {
        if (it.entered <= since) continue;
        const auto life = matter::life_of(it, reader.working_days(), reader.today);
        if (life.phase == matter::Phase::withdrawn) continue;
        ++year.matters;
        year.closed += life.phase == matter::Phase::closed;
    }
    return year;
}

std::vector<Bilingual> said_of(const TheYear& year)
{
    const auto n = [](int count) { return std::to_string(count); };
    std::vector<Bilingual> says{{"区直机关" + n(year.organisations) + "个党组织、" + n(year.groups) +
                                     "个党组（党委），按责任制履行了一年的责任。",
                                 n(year.organisations) + " Party organisations and " + n(year.groups) +
                                     " Party groups carried their responsibility for a year."}};
    if (year.studied + year.heard)
        says.push_back(
            {"党组（党委）专题研究机关党建" + n(year.studied) + "次，听取机关党组织汇报" + n(year.heard) + "次。",
             "Party groups studied organ Party-building " + n(year.studied) + " times and heard " + n(year.heard) +
                 " reports."});
    if (year.problems || year.matters)
        says.push_back({"查出问题" + n(year.problems) + "个，办结" + n(year.solved) + "个；督办事项" + n(year.matters) +
                            "件，办结" + n(year.closed) + "件。",
                        n(year.problems) + " problems were found and " + n(year.solved) + " solved; of " +
                            n(year.matters) + " matters " + n(year.closed) + " are closed."});
    if (year.requests)
        says.push_back({"各级党组织请求帮助" + n(year.requests) + "件，" + n(year.settled) + "件由提出的一方确认解决。",
                        n(year.requests) + " requests for help were made; the askers confirmed " + n(year.settled) +
                            " as settled."});
    return says;
}

}  // namespace

Result<ConferencePage> conference_page(const Reader& reader, const std::string& id)
{
    const auto now = award_asked(reader, id);
    if (!now) return std::unexpected{absent("id")};
    std::vector<std::size_t> conferred;
    for (std::size_t i = 0; i < now->life.nominees.size(); ++i)
        if (now->life.nominees[i].standing == NomineeStanding::conferred) conferred.push_back(i);
    if (conferred.empty())
        return std::unexpected{Denial{"award_not_decided", "id", "还没有表彰决定：会议决定以后才有大会材料。",
                                      "Nothing is decided yet: the pages for the conference come after the decision."}};
    ConferencePage page{.host = reader.asking().name(now->award.planned.body),
                        .title = reader.directory.text(now->award.planned.title),
                        .day = now->award.planned.days.close_by,
                        .says = said_of(counted_until(reader)),
                        .titles = {},
                        .decided = {},
                        .leaves = reader.state.leaves(),
                        .on = reader.today};
    for (const auto& it : now->award.decisions)
        if (const auto* meeting = reader.state.records()[it.decided.meeting].known(reader.today))
            page.decided = std::max(page.decided.value_or(always), meeting->content.performed);
    for (const auto& quota : now->award.planned.quotas) {
        const auto places = in_paper_order(*now, quota.title, conferred);
        if (places.empty()) continue;
        const auto n = std::to_string(places.size());
        ConferenceTitle title{.title = quota.title, .called = words::words_of(quota.title), .order = {}, .names = {}};
        if (!is_for_person(quota.title))
            title.order = {n + "个，以编制序为序", n + ", in the order of the register"};
        else if (ordered_by_strokes(*now, places))
            title.order = {n + "名，以姓氏笔画为序", n + ", by the strokes of the surname"};
        else
            title.order = {n + "名，以会议议定的次序为序", n + ", in the order decided"};
        for (const std::size_t i : places) title.names.push_back(now->name(i));
        page.titles.push_back(std::move(title));
    }
    return page;
}

}  // namespace jinze::views
