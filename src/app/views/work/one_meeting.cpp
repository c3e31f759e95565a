#include <fmt/format.h>

#include "app/views/whose.h"
#include "app/views/wording.h"
#include "app/views/work/today_parts.h"

namespace jinze::views {
namespace {

using duty::Evidence;
using duty::Standing;
using record::Kind;

bool is_open(Standing standing) { return standing == Standing::open || standing == Standing::due_soon; }

bool holds_kind(const Evidence& evidence, Kind kind)
{
    return std::find(evidence.kinds.begin(), evidence.kinds.end(), kind) != evidence.kinds.end();
}

// The roster of a gathering on these topics: as at the host's last one.
record::Roster gathers(const Reader& reader, OrgId host, const std::vector<Code>& topics)
{
    const record::Records& records = reader.state.records();
    const auto hosted = records.hosted_by(host);
    for (auto id = hosted.rbegin(); id != hosted.rend(); ++id) {
        const record::Filed& content = records[*id].latest().content;
        const bool same = std::all_of(topics.begin(), topics.end(), [&](const Code& topic) {
            return std::find(content.topics.begin(), content.topics.end(), topic) != content.topics.end();
        });
        if (same && !topics.empty() && content.roster != record::Roster::none) return content.roster;
    }
    for (const catalogue::Topic& topic : reader.library.newest().topics)  // before its first one: by the catalogue
        if (topic.roster != record::Roster::none && std::find(topics.begin(), topics.end(), topic.code) != topics.end())
            return topic.roster;
    return record::default_roster(reader.people()[host].kind);
}

// Evidence that the body itself can give at any gathering: not an answer, an election or a report by somebody else.
const Evidence* fit_for(const duty::Obligation& it, Kind kind)
{
    for (const Evidence& evidence : it.terms().evidence) {
        const bool simple = std::all_of(evidence.needs.begin(), evidence.needs.end(), [](duty::Need need) {
            return need == duty::Need::conclusions || need == duty::Need::reporter || need == duty::Need::problems;
        });
        if (evidence.of == duty::Of::bearer && !evidence.topics.empty() && holds_kind(evidence, kind) && simple)
            return &evidence;
    }
    return nullptr;
}

struct Gathering {
    OrgId host;
    Kind kind{};
    record::Roster roster{};
    std::vector<const duty::Obligation*> settles;
    std::vector<Code> topics;

    void add(const duty::Obligation& it, const Evidence& evidence)
    {
        for (const duty::Obligation* other : settles)
            if (other->terms().duty == it.terms().duty) return;
        settles.push_back(&it);
        for (const Code& topic : evidence.topics)
            if (std::find(topics.begin(), topics.end(), topic) == topics.end()) topics.push_back(topic);
    }
};

void gather_into(std::vector<Gathering>& all, const Reader& reader, const Stood& it, Day on)
{
    const duty::Obligation& obligation = it.obligation;
    if (!is_open(it.standing) || obligation.bearer.kind != duty::BearerRef::Kind::body || on < obligation.begin) return;
    const OrgId host = obligation.bearer.org();
    if (!reader.may(district::Right::record, host)) return;
    for (const Kind kind : {Kind::meeting, Kind::study}) {
        const Evidence* evidence = fit_for(obligation, kind);
        if (!evidence) continue;
        const record::Roster roster = gathers(reader, host, evidence->topics);
        auto found = std::find_if(all.begin(), all.end(), [&](const Gathering& other) {
            return other.host == host && other.kind == kind && other.roster == roster;
        });
        if (found == all.end()) found = all.insert(all.end(), Gathering{host, kind, roster, {}, {}});
        found->add(obligation, *evidence);
    }
}

const char* numeral(std::size_t n)
{
    static constexpr std::array words{"零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"};
    return n < words.size() ? words[n] : "多";
}

}  // namespace

std::string suggested_title(const Reader& reader, const std::vector<Code>& topics, record::Kind kind, Day day)
{
    std::string title = fmt::format("{}月", static_cast<unsigned>(civil(day).month()));
    if (topics.empty()) return title + words::words_of(kind).zh;
    for (std::size_t i = 0; i < topics.size(); ++i) {
        if (i > 0) title += i + 1 == topics.size() ? "暨" : "、";
        title += reader.library.topic(topics[i]).zh;
    }
    return title;
}

std::optional<OneMeeting> one_meeting(const Reader& reader, const std::vector<Stood>& open, Day on)
{
    std::vector<Gathering> all;
    for (const Stood& it : open) gather_into(all, reader, it, on);
    const Gathering* best = nullptr;
    for (const Gathering& it : all)
        if (it.settles.size() >= 2 && (!best || it.settles.size() > best->settles.size())) best = &it;
    if (!best) return {};
    const std::size_t n = best->settles.size();
    OneMeeting card{
        .head = {fmt::format("开一次会，办结{}项", numeral(n)), fmt::format("One meeting for {} duties", n)},
        .title = suggested_title(reader, best->topics, best->kind, on)};
    std::string names, names_en;
    Prefill form{.kind = best->kind, .host = named(reader, best->host)};
    for (const duty::Obligation* it : best->settles) {
        card.settles.push_back({it->id().text, title_of(reader.asking(), *it->version), window_words(*it)});
        names += (names.empty() ? "" : "、") + card.settles.back().title.zh;
        names_en += (names_en.empty() ? "" : ", ") + card.settles.back().title.en;
    }
    for (const Code& topic : best->topics) form.topics.push_back(topic.text());
    card.sentence = {fmt::format("{}可在同一次活动中完成，只记一次。", names),
                     fmt::format("{}: done at one gathering, recorded once.", names_en)};
    card.button = {Verb::record,
                   {fmt::format("按这{}项新建记录", numeral(n)), fmt::format("Record these {}", n)},
                   std::move(form)};
    return card;
}

}  // namespace jinze::views
