#include "app/views/reader.h"

#include "app/input/asked_day.h"
#include "domain/commendation_rules/decide.h"
#include "domain/referral_rules/decide.h"

namespace jinze::views {

Denial not_yours(std::string field)
{
    return {"right_missing", std::move(field), "按您现任的职务，不能办理这一事项。",
            "Your present posts do not allow this."};
}

bool asks_members(const record::Filed& content)
{
    using record::Kind;
    static const Code hearing_members{"member-opinions"};  // catalogue/topics.toml
    const bool calls =
        content.kind == Kind::document || content.kind == Kind::notice || content.kind == Kind::publication;
    return calls && std::find(content.topics.begin(), content.topics.end(), hearing_members) != content.topics.end();
}

bool Reader::reads(PersonId person) const
{
    if (person == who) return true;
    const auto branch = people().branch_of(person, today, today);
    if (branch && reads(*branch)) return true;
    for (const PostId post : people().posts_of(person, today, today))
        if (reads(people()[post].org)) return true;
    return false;
}

bool Reader::reads(const duty::BearerRef& bearer) const
{
    return reads(duty::home_of(facts(), bearer, today, today)) || duty::answers_for(facts(), who, bearer, today, today);
}

bool Reader::reads(const record::Record& record) const
{
    const record::Version& version = record.latest();
    const record::Filed& content = version.content;
    return reads(content.host) || (content.concerns && reads(*content.concerns)) || version.by == who ||
           record::presence_of(who, version, people()).has_value() || is_made_known(content);
}

bool Reader::reads(const referral::Referral& referral) const { return district::may_read(state, who, referral, today); }

bool Reader::reads_file(const commendation::Award& award) const
{
    return district::may_read_file(state, who, award, today);
}

// Publications of a body above are for the members below it.
bool Reader::is_made_known(const record::Filed& content) const
{
    if (content.kind != record::Kind::publication && !asks_members(content)) return false;
    std::optional<OrgId> up = people().branch_of(who, today, today);
    for (int steps = 0; up && steps < 8; ++steps) {
        if (*up == content.host || people().guides(*up, today, today) == content.host) return true;
        up = people().leads(*up, today, today);
    }
    return false;
}

Result<OrgId> org_asked(const Reader& reader, const std::string& text, const std::string& field)
{
    for (const OrgId org : reader.directory.organisations(reader.people(), text))
        if (reader.reads(org)) return org;
    return std::unexpected{absent(field)};
}

Result<PersonId> person_asked(const Reader& reader, const std::string& text, const std::string& field)
{
    const auto found = reader.directory.persons(reader.people(), text);
    if (found.size() == 1 && reader.reads(found.front())) return found.front();
    return std::unexpected{absent(field)};
}

namespace {

Result<Day> day_among(const input::Askable& days, std::optional<Day> day, Day otherwise, const std::string& field)
{
    if (!day) return otherwise;
    const auto asked = input::asked_day(*day, days);
    if (!asked) return std::unexpected{input::bad_input(field, asked.error())};
    return *asked;
}

}  // namespace

Result<Day> day_asked(const Reader& reader, std::optional<Day> day, Day otherwise, const std::string& field)
{
    return day_among(input::askable(reader.state, reader.today), day, otherwise, field);
}

Result<Day> day_done_asked(const Reader& reader, std::optional<Day> day, Day otherwise, const std::string& field)
{
    return day_among(input::recordable(reader.today), day, otherwise, field);
}

Result<AsOf> as_of_asked(const Reader& reader, const OnDayAsKnown& asked)
{
    const auto day = day_asked(reader, asked.on, reader.today, "on");
    if (!day) return std::unexpected{day.error()};
    const auto then = day_asked(reader, asked.known, *day, "known");
    if (!then) return std::unexpected{then.error()};
    return AsOf{*day, *then};
}

}  // namespace jinze::views
