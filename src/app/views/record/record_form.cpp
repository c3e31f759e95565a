#include "app/views/record/record_form.h"

#include "app/views/record/record_form_parts.h"
#include "app/views/record/records.h"
#include "app/views/whose.h"
#include "app/views/work/items.h"
#include "app/views/work/today_parts.h"

namespace jinze::views {
namespace {

using district::Right;
using record::Kind;

// What the form is opened for, before the host's usual values are looked up.
struct Opening {
    std::optional<OrgId> host;
    std::optional<Kind> kind;
    std::vector<Code> topics;
};

std::vector<HostChoice> hosts_of(const Reader& reader)
{
    constexpr std::size_t at_most = 300;
    std::vector<HostChoice> hosts;
    const auto own = answering(reader.people(), reader.who, reader.today).bodies;
    const auto add = [&](OrgId org) {
        const auto kind = reader.people()[org].kind;
        const bool known =
            std::any_of(hosts.begin(), hosts.end(), [&](const HostChoice& it) { return it.org.id == to_text(org); });
        if (known || hosts.size() >= at_most || kind == registry::OrgKind::unit) return;
        if (reader.may(Right::record, org)) hosts.push_back({named(reader, org), kind});
    };
    for (const OrgId org : own) add(org);
    for (const OrgId org : reader.sight.all()) add(org);
    return hosts;
}

// A member without a post enters only own opinions and requests, in their branch; so may a member with a post
// elsewhere.
void add_own_branch(RecordForm& form, const Reader& reader, bool wanted)
{
    const auto branch = reader.people().branch_of(reader.who, reader.today, reader.today);
    if (!wanted || !branch || !reader.reads(*branch)) return;
    const HostChoice own{named(reader, *branch), reader.people()[*branch].kind};
    const auto is_own = [&](const HostChoice& it) { return it.org.id == own.org.id; };
    if (std::none_of(form.hosts.begin(), form.hosts.end(), is_own)) form.hosts.push_back(own);
}

std::vector<Code> codes_of(const std::vector<std::string>& topics)
{
    std::vector<Code> codes;
    for (const std::string& text : topics)
        if (const auto code = Code::from(text)) codes.push_back(*code);
    return codes;
}

Result<Opening> open_for_obligation(RecordForm& form, const Reader& reader, const std::string& text, Day day)
{
    const auto it = duty::find_obligation(reader.facts(), {text}, reader.today);
    if (!it || !reader.reads(it->bearer)) return std::unexpected{absent("obligation")};
    const auto prefill = prefill_for(reader, *it, day);
    if (!prefill) return std::unexpected{not_yours("obligation")};
    form.makes_up = prefill->makes_up;
    form.closes = prefill->closes;
    form.answers = prefill->answers;
    return Opening{id_from<OrgId>(prefill->host->id), prefill->kind, codes_of(prefill->topics)};
}

// A request is answered; any other record is copied.
Result<Opening> open_for_record(RecordForm& form, const Reader& reader, const std::string& text)
{
    const auto id = record_asked(reader, text);
    if (!id) return std::unexpected{id.error()};
    const record::Filed& content = reader.state.records()[*id].latest().content;
    if (content.kind == Kind::request) {
        form.answers = text;
        return Opening{content.concerns, Kind::opinion, {}};
    }
    return Opening{content.host, content.kind, content.topics};
}

Result<Opening> opening(RecordForm& form, const Reader& reader, const FormQuestion& asked)
{
    Opening it;
    if (asked.obligation) {
        const auto of = open_for_obligation(form, reader, *asked.obligation, form.day);
        if (!of) return of;
        it = *of;
    } else if (asked.record) {
        const auto of = open_for_record(form, reader, *asked.record);
        if (!of) return of;
        it = *of;
    }
    if (asked.host) {
        const auto host = org_asked(reader, *asked.host, "host");
        if (!host) return std::unexpected{host.error()};
        it.host = *host;
    }
    if (asked.kind) it.kind = asked.kind;
    if (!asked.topics.empty()) it.topics = asked.topics;
    return it;
}

Result<OrgId> choose_host(const RecordForm& form, const std::optional<OrgId>& wanted)
{
    if (form.hosts.empty()) return std::unexpected{not_yours("host")};
    if (!wanted) return *id_from<OrgId>(form.hosts.front().org.id);
    const std::string id = to_text(*wanted);
    const bool may =
        std::any_of(form.hosts.begin(), form.hosts.end(), [&](const HostChoice& it) { return it.org.id == id; });
    if (!may) return std::unexpected{not_yours("host")};
    return *wanted;
}

// Meetings and studies have eight fields; no other kind needs more than four.
std::vector<std::string> required_for(Kind kind)
{
    if (kind == Kind::meeting || kind == Kind::study)
        return {"kind", "title", "day", "place", "host", "recorder", "attendance", "conclusions"};
    return {"kind", "title", "day", "host"};
}

void add_topics(RecordForm& form, const catalogue::Catalogue& catalogue)
{
    for (const catalogue::Goal& goal : catalogue.goals)
        if (goal.from <= form.day && form.day < goal.until) form.goals.push_back({goal.code.text(), goal.title});
    for (const catalogue::Topic& topic : catalogue.topics)
        if (std::find(topic.carried_by.begin(), topic.carried_by.end(), form.kind) != topic.carried_by.end())
            form.topic_choices.push_back({topic.code.text(), topic.title});
    std::set<std::string> presented;
    for (const catalogue::Entry& entry : catalogue.duties)
        for (const duty::Evidence& way : entry.terms.evidence)
            if (way.presented_by != duty::Part::nobody || std::ranges::count(way.needs, duty::Need::reporter))
                for (const Code& topic : way.topics) presented.insert(topic.text());
    form.presented.assign(presented.begin(), presented.end());
}

}  // namespace

Result<RecordForm> record_form(const Reader& reader, const FormQuestion& asked, const catalogue::Catalogue& catalogue)
{
    const auto day = day_done_asked(reader, asked.day, reader.today, "day");
    if (!day) return std::unexpected{day.error()};
    RecordForm form{.hosts = hosts_of(reader), .day = *day};
    const bool member_only = form.hosts.empty();
    const bool own_word = asked.kind == Kind::opinion || asked.kind == Kind::request;
    add_own_branch(form, reader, member_only || own_word);
    const auto opened = opening(form, reader, asked);
    if (!opened) return std::unexpected{opened.error()};
    const auto host = choose_host(form, opened->host);
    if (!host) return std::unexpected{host.error()};
    form.host = named(reader, *host);
    for (const Code& topic : opened->topics) form.topics.push_back(topic.text());
    form.kind = opened->kind.value_or(member_only ? Kind::opinion : Kind::meeting);
    add_usual(form, reader, *host, opened->topics);
    add_chips(form, reader, *host, catalogue);
    add_rosters(form, reader, *host);
    add_topics(form, catalogue);
    add_open(form, reader, *host);
    form.title = suggested_title(reader, opened->topics, form.kind, form.day);
    form.required = required_for(form.kind);
    form.frozen = reader.state.duties().parameters(form.day).frozen;
    add_addressees(form, reader, *host);
    add_citable(form, reader, *host);
    return form;
}

}  // namespace jinze::views
