// The page of an organisation: its data, its place, the holders of its posts, its members, warnings about its
// structure, and what the reader may do here.
#pragma once

#include "app/views/board/scopes.h"
#include "app/views/mention.h"
#include "domain/registry/warnings.h"

namespace jinze::views {

struct Parent {
    Mention org;
    Day since{};
};
struct Holding {              // one person's time in one post
    std::string appointment;  // a4
    Mention person;
    Day from{};
    std::optional<Day> until;  // the first day after they held it
    int days = 0;              // held, up to the day asked about
    std::optional<Mention> branch;
};
struct InCharge {        // 分管: a post in charge of an organisation
    std::string charge;  // c1
    std::string post;
    Bilingual title;
    Mention org;  // the organisation in its charge; on that one's own page, the post's
    std::optional<Mention> holder;
    Day from{};
};
struct PostShown {
    std::string post;
    registry::Title title{};
    Bilingual words;
    std::optional<Holding> holder;
    std::optional<Day> vacant_since;
    int vacant_days = 0;
    std::vector<Holding> past;
    std::vector<InCharge> charges;
};
struct MemberShown {
    std::string person, name;
    registry::MemberKind kind{};
    Bilingual kind_words;
    std::vector<Bilingual> marks;  // 失联, 流动 …; that a person is not counted is shown without the reason
    Mention branch;
    Day since{};
};
struct WarningShown {
    std::string kind;
    Mention org;
    std::optional<Mention> person;
    Bilingual words, remedy;
    int found = 0, limit = 0;
};
struct Below {
    std::string id, name, short_name;
    registry::OrgKind kind{};
    Bilingual kind_words;
    std::string by;  // leads, guides or unit: its relation here
    std::optional<int> members;
};
struct OrganisationPage {
    std::string id, name, short_name;
    registry::OrgKind kind{};
    Bilingual kind_words;
    Day on{};
    std::optional<Parent> leads, guides;
    std::optional<Mention> unit;
    std::optional<std::string> function;  // 职能, of a unit
    Day founded{};
    std::optional<Day> dissolved, elected, term_until;  // last election, and the last day of that term
    std::vector<PostShown> posts;
    std::vector<InCharge> charged_by;
    int members_in_all = 0;
    std::vector<MemberShown> members;
    std::vector<WarningShown> warnings;
    std::vector<Below> below;
    std::vector<views::Scope> scopes;  // today's standings by scope
    std::vector<std::string> acts;     // what the reader may do here: rename, move, appoint, record …
};
BOOST_DESCRIBE_STRUCT(Parent, (), (org, since))
BOOST_DESCRIBE_STRUCT(Holding, (), (appointment, person, from, until, days, branch))
BOOST_DESCRIBE_STRUCT(InCharge, (), (charge, post, title, org, holder, from))
BOOST_DESCRIBE_STRUCT(PostShown, (), (post, title, words, holder, vacant_since, vacant_days, past, charges))
BOOST_DESCRIBE_STRUCT(MemberShown, (), (person, name, kind, kind_words, marks, branch, since))
BOOST_DESCRIBE_STRUCT(WarningShown, (), (kind, org, person, words, remedy, found, limit))
BOOST_DESCRIBE_STRUCT(Below, (), (id, name, short_name, kind, kind_words, by, members))
BOOST_DESCRIBE_STRUCT(OrganisationPage, (),
                      (id, name, short_name, kind, kind_words, on, leads, guides, unit, function, founded, dissolved,
                       elected, term_until, posts, charged_by, members_in_all, members, warnings, below, scopes, acts))

Result<OrganisationPage> organisation_page(const Reader& reader, const std::string& org, const OnDay& asked);

std::vector<Bilingual> marks_of(const registry::Person& person, Day on, Day known);
// The last known day of each body's committee election.
std::map<OrgId, Day> last_elections(const Reader& reader);
// The begin of each body's term, as the duty to elect counts it. Terms outside that duty are not included.
std::map<OrgId, Day> terms_begun(const Reader& reader, const std::vector<OrgId>& scope, Day on);
// Warnings in these organisations (in order of id), of those the reader may see.
std::vector<WarningShown> warnings_in(const Reader& reader, const std::vector<OrgId>& scope,
                                      const std::map<OrgId, Day>& elected, Day on);

}  // namespace jinze::views
