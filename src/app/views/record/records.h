// Records as lists and as days of a month, and one record with all its versions.
#pragma once

#include "app/views/record/preview.h"
#include "app/views/record/record_form.h"

namespace jinze::views {

enum class RecordsBy : std::uint8_t { calendar };
BOOST_DESCRIBE_ENUM(RecordsBy, calendar)

struct RecordsQuestion {
    std::optional<std::string> node;
    std::optional<Day> from, to;
    std::optional<record::Kind> kind;
    std::optional<Code> topic;
    std::optional<std::string> text, person;
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
    std::optional<RecordsBy> by;  // default: a list

    static constexpr std::array objections{ObjectionToMember{"kind", no_such_kind_of_record},
                                           ObjectionToMember{"topic", no_such_topic}};
};
BOOST_DESCRIBE_STRUCT(RecordsQuestion, (), (node, from, to, kind, topic, text, person, page, size, by))
struct RecordRow {
    std::string record;
    Day performed{}, entered{};
    int lag = 0;  // working days between the two
    record::Kind kind{};
    Bilingual kind_words;
    std::string title;
    Named host;
    std::vector<Bilingual> topics;
    Bilingual about;  // by or for whom, if the title does not say: 韩秋实
    int due = 0, present = 0;
    bool corrected = false, withdrawn = false;
    std::optional<Named> by, on_behalf_of;
};
struct CalendarDay {
    Day day{};
    bool works = true;  // a working day by the official calendar
    std::vector<RecordRow> rows;
};
struct RecordsPage {
    std::string node, node_name;
    Day from{}, to{};
    int page = 1, size = 50, total = 0;
    std::vector<RecordRow> rows;
    std::vector<CalendarDay> days;  // by=calendar: the month of `from`
};
struct MadeUpFor {
    std::string obligation;
    Bilingual title, window;
};
struct WithdrawalShown {
    Day day{};
    std::optional<Named> by;  // none: withdrawn with its import
    std::string reason;       // empty if none was given
};
struct RecordPage {
    std::string record;
    std::optional<WithdrawalShown> withdrawn;
    std::vector<input::VersionShown> versions;
    std::vector<TopicChoice> topics, goals;  // of all versions, in words
    std::vector<MadeUpFor> makes_up;         // of all versions, in words
    std::vector<std::uint64_t> receipts;     // leaves: one per version, and that of its withdrawal
    std::vector<SettledLine> settles;
    bool may_correct = false, may_withdraw = false, may_restore = false;
    std::vector<std::string> may_contest;  // obligations it counts for or names, for which the reader is responsible
    std::vector<RecordRow> answered_by;    // records that answer it or close one of its items
    std::optional<RecordRow> cites;        // what it carries out, if the reader may open it
    std::vector<RecordRow> cited_by;       // what carries it out
    std::optional<int> inspections;        // the year, if it is a plan of inspections, a visit or the report
    std::vector<std::string> opens;        // the organisations named here that the reader may open
};
BOOST_DESCRIBE_STRUCT(RecordRow, (),
                      (record, performed, entered, lag, kind, kind_words, title, host, topics, about, due, present,
                       corrected, withdrawn, by, on_behalf_of))
BOOST_DESCRIBE_STRUCT(CalendarDay, (), (day, works, rows))
BOOST_DESCRIBE_STRUCT(RecordsPage, (), (node, node_name, from, to, page, size, total, rows, days))
BOOST_DESCRIBE_STRUCT(WithdrawalShown, (), (day, by, reason))
BOOST_DESCRIBE_STRUCT(MadeUpFor, (), (obligation, title, window))
BOOST_DESCRIBE_STRUCT(RecordPage, (),
                      (record, withdrawn, versions, topics, goals, makes_up, receipts, settles, may_correct,
                       may_withdraw, may_restore, may_contest, answered_by, cites, cited_by, inspections, opens))

Result<RecordsPage> records(const Reader& reader, const RecordsQuestion& asked);
// The whole list, limited to so many rows: for a workbook.
Result<RecordsPage> every_record(const Reader& reader, const RecordsQuestion& asked, int most);
// Whether the rules would let the reader correct or withdraw it now.
bool may_correct(const Reader& reader, RecordId record);
// True if the reader may withdraw it but did not enter it today, and only once: then a reason is required.
bool wants_a_reason(const Reader& reader, const std::string& record);
RecordRow record_row(const Reader& reader, const record::Record& record);
// Without the data of views::add_leaves: its receipts, and by whom and why it was withdrawn. Why others were absent or
// not counted is only in it for those who keep the host's records or register.
Result<RecordPage> record_page(const Reader& reader, const std::string& record);
// The record, if the reader may open it; absent() otherwise.
Result<RecordId> record_asked(const Reader& reader, const std::string& text, const std::string& field = "record");

}  // namespace jinze::views
