// Known values for the form of a record, so that most of it is filled in when it opens.
#pragma once

#include "app/views/work/row.h"
#include "domain/catalogue/catalogue.h"

namespace jinze::views {

struct FormQuestion {
    std::optional<std::string> host;
    std::optional<Day> day;  // of the activity; default: today
    std::vector<Code> topics;
    std::optional<std::string> obligation;
    std::optional<record::Kind> kind;
    std::optional<std::string> record;

    static constexpr std::array objections{ObjectionToMember{"topics", no_such_topic},
                                           ObjectionToMember{"kind", no_such_kind_of_record}};
};
BOOST_DESCRIBE_STRUCT(FormQuestion, (), (host, day, topics, obligation, kind, record))
struct HostChoice {
    Named org;
    registry::OrgKind kind{};
};
struct RosterSeat {
    Named person;
    Bilingual role;            // 支部书记, 预备党员, 党员
    record::Presence usual{};  // present, or not counted if the register says so
    bool votes = true;
    bool always_due = false;  // holds a seat or committee post: counted in every election
};
struct RosterChoice {
    record::Roster roster{};
    Bilingual name;  // 全体党员, 支委
    std::vector<RosterSeat> seats;
};
struct TopicChoice {
    std::string code;
    Bilingual title;
};
struct Chip {  // a kind of activity, one tap
    Bilingual name;
    record::Kind kind{};
    std::vector<std::string> topics;
    record::Roster roster{};
    bool chosen = false;
};
struct OpenItem {
    input::ItemInput item;
    std::string text, title;  // of the item, and of the record that set it
    std::optional<Named> owner;
    std::optional<Day> due;
};
struct UnsettledChoice {  // older, may be made up for
    std::string obligation;
    Bilingual title, window;
    duty::Standing standing{};
    Bilingual words;
    std::vector<std::string> topics;  // of the records that would count
};
struct Addressee {  // for an opinion or a request: the host, or a body above it
    Named org;
    std::optional<Day> answer_by;  // by the rule in force; none: no rule sets a deadline
    bool provisional = false;
    int working_days = 0;  // from today to that day
};
struct Citable {  // yearly requirements that this record may carry out
    std::string record, title;
    Named host;
    Day day{};
};
struct RecordForm {
    std::vector<HostChoice> hosts;
    Named host;
    record::Kind kind{};
    Day day{};
    std::string title, place;  // suggested from the last record of the kind
    std::optional<int> minutes;
    std::optional<Named> chair, recorder;
    record::Roster roster{};
    std::vector<RosterChoice> rosters;
    std::vector<Chip> chips;
    std::vector<std::string> topics;     // selected
    std::vector<std::string> presented;  // topics that require a presenter
    std::vector<TopicChoice> topic_choices, goals;
    std::vector<OpenItem> items;  // open items that this record could close
    std::vector<UnsettledChoice> unsettled;
    std::vector<std::string> makes_up;  // selected
    std::optional<input::ItemInput> closes;
    std::optional<std::string> answers;
    std::vector<std::string> required;  // names of RecordInput, at most eight
    std::vector<Addressee> addressees;  // of an opinion or a request, the host first
    std::vector<Citable> citable;       // of the host or a body above, of the last two years; latest first
    int frozen = 0;                     // days after its day in which an author may always correct a record
};
BOOST_DESCRIBE_STRUCT(HostChoice, (), (org, kind))
BOOST_DESCRIBE_STRUCT(RosterSeat, (), (person, role, usual, votes, always_due))
BOOST_DESCRIBE_STRUCT(RosterChoice, (), (roster, name, seats))
BOOST_DESCRIBE_STRUCT(TopicChoice, (), (code, title))
BOOST_DESCRIBE_STRUCT(Chip, (), (name, kind, topics, roster, chosen))
BOOST_DESCRIBE_STRUCT(OpenItem, (), (item, text, title, owner, due))
BOOST_DESCRIBE_STRUCT(UnsettledChoice, (), (obligation, title, window, standing, words, topics))
BOOST_DESCRIBE_STRUCT(Addressee, (), (org, answer_by, provisional, working_days))
BOOST_DESCRIBE_STRUCT(Citable, (), (record, title, host, day))
BOOST_DESCRIBE_STRUCT(RecordForm, (),
                      (hosts, host, kind, day, title, place, minutes, chair, recorder, roster, rosters, chips, topics,
                       presented, topic_choices, goals, items, unsettled, makes_up, closes, answers, required,
                       addressees, citable, frozen))

Result<RecordForm> record_form(const Reader& reader, const FormQuestion& asked, const catalogue::Catalogue& catalogue);

}  // namespace jinze::views
