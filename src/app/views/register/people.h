// The list of people a reader may read, and the page of one person: their data, records about them with author and day,
// and who viewed the page.
#pragma once

#include "app/views/register/organisation.h"

namespace jinze::views {

class Chronicle;

struct PersonPost {
    std::string post;
    Mention org;
    Bilingual words;
    Day from{};
    std::optional<Day> until;
};
struct PersonRow {
    std::string person, name;
    std::optional<Mention> branch;
    std::optional<registry::MemberKind> kind;
    Bilingual kind_words;
    std::vector<Bilingual> marks;
    std::vector<PersonPost> posts;
};
struct PeoplePage {
    std::string node, node_name;
    std::vector<PersonRow> people;
    int page = 1, size = 50, total = 0;
};
struct RecordedAbout {
    std::optional<std::uint64_t> leaf;  // none for records, which have a page of their own
    Instant at{};
    Bilingual what;
    Mention by;
    std::optional<Mention> record, org, person;
    Bilingual object;    // the post, what is in its charge, the duty and its window
    std::string reason;  // as written with it, if any
};
struct OrganisationHistory {  // 经过
    std::string id, name;
    std::vector<RecordedAbout> entries;  // newest first
};
struct PageReading {
    Mention viewer;
    Day day{};
};
struct PersonPage {
    std::string person, name;
    bool self = false;
    std::optional<Mention> branch;
    std::optional<Day> since, joined;
    std::optional<registry::MemberKind> kind;
    Bilingual kind_words;
    std::vector<Bilingual> marks;
    std::vector<PersonPost> posts, past_posts;
    std::vector<RecordedAbout> recorded;  // newest first; all about oneself, about others what the reader may read
    int recorded_in_all = 0;
    std::vector<PageReading> readings;     // only for the person: who opened this page, one per viewer and day
    std::optional<std::string> id_number;  // only for the person, masked except for its ends
    std::optional<Day> born;
};
BOOST_DESCRIBE_STRUCT(PersonPost, (), (post, org, words, from, until))
BOOST_DESCRIBE_STRUCT(PersonRow, (), (person, name, branch, kind, kind_words, marks, posts))
BOOST_DESCRIBE_STRUCT(PeoplePage, (), (node, node_name, people, page, size, total))
BOOST_DESCRIBE_STRUCT(RecordedAbout, (), (leaf, at, what, by, record, org, person, object, reason))
BOOST_DESCRIBE_STRUCT(OrganisationHistory, (), (id, name, entries))
BOOST_DESCRIBE_STRUCT(PageReading, (), (viewer, day))
BOOST_DESCRIBE_STRUCT(PersonPage, (),
                      (person, name, self, branch, since, joined, kind, kind_words, marks, posts, past_posts, recorded,
                       recorded_in_all, readings, id_number, born))

inline constexpr ObjectionToMember no_such_member{
    "kind", {"人员类别应为full、probationary或activist。", "The kind must be full, probationary or activist."}};
struct PeopleQuestion {
    std::optional<std::string> node, text;
    std::optional<registry::MemberKind> kind;
    std::optional<PageNumber> page;
    std::optional<PageSize> size;

    static constexpr std::array objections{no_such_member, no_such_page, no_such_size};
};
BOOST_DESCRIBE_STRUCT(PeopleQuestion, (), (node, text, kind, page, size))
Result<PeoplePage> people_page(const Reader& reader, const PeopleQuestion& asked);
// All matching people, in the order of their branches; the whole list, not a page.
Result<std::vector<PersonId>> people_found(const Reader& reader, const PeopleQuestion& asked);
// A row for each of these, limited to so many: for a workbook.
std::vector<PersonRow> every_person(const Reader& reader, const std::vector<PersonId>& people, std::size_t most);

Result<OrganisationHistory> organisation_history(const Reader& reader, const Chronicle& chronicle,
                                                 const std::string& org);
Result<PersonPage> person_page(const Reader& reader, const Chronicle& chronicle, const std::string& person);

}  // namespace jinze::views
