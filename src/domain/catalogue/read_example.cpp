#include "domain/catalogue/read.h"

namespace jinze::catalogue {
namespace {

std::optional<ExampleVote> read_vote(Fields& fields)
{
    auto vote = fields.maybe_table("vote");
    if (!vote) return std::nullopt;
    const ExampleVote cast{.act = vote->word<record::Act>("act"),
                           .yes = vote->number("yes", 0, 1000),
                           .no = vote->number_or("no", 0, 1000, 0),
                           .abstained = vote->number_or("abstained", 0, 1000, 0)};
    vote->end();
    return cast;
}

void read_attendance(Fields& fields, ExampleRecord& record)
{
    record.present = fields.number_or("present", 0, 1000, 0);
    record.due = fields.number_or("due", 1, 1000, 0);
    record.absent = fields.words<Role>("absent");
    record.sitting_in = fields.words<Role>("sitting_in");
    if (record.present > record.due)
        fields.report().add(
            fields.place_of("present"), {"实到多于应到", "more were present than were due"},
            {"present 不大于 due；列席的写在 sitting_in", "present is at most due; guests go into sitting_in"});
}

ExampleRecord read_record(Fields fields)
{
    ExampleRecord record;
    record.at = fields.at();
    record.kind = fields.word<record::Kind>("kind");
    record.held = fields.day("held");
    record.entered = fields.maybe_day("entered").value_or(record.held);
    record.host = fields.maybe_word<Role>("host").value_or(Role::bearer);
    record.concerns = fields.maybe_word<Role>("concerns");
    record.topics = fields.codes("topics");
    read_attendance(fields, record);
    record.led_by = fields.maybe_word<Role>("led_by");
    record.presented_by = fields.maybe_word<Role>("presented_by");
    record.conclusions = fields.number_or("conclusions", 0, 100, 0);
    record.problems = fields.number_or("problems", 0, 100, 0);
    record.tasks = fields.number_or("tasks", 0, 100, 0);
    record.vote = read_vote(fields);
    record.minutes = fields.number_or("minutes", 1, 100000, 0);
    record.answers = fields.yes("answers");
    record.closes = fields.yes("closes");
    record.makes_up = fields.maybe_text("makes_up");
    if (record.entered < record.held)
        fields.report().add(fields.place_of("entered"), {"录入早于发生", "it was entered before it happened"},
                            {"entered 不早于 held", "entered is not before held"});
    fields.end();
    return record;
}

std::string read_standing(Fields& fields)
{
    std::string word = fields.text("standing");
    if (word.empty() || std::ranges::find(standing_words(), word) != standing_words().end()) return word;
    fields.report().unknown(fields.place_of("standing"), word, standing_words());
    return {};
}

void read_circumstances(Fields& fields, Example& example)
{
    if (auto occasion = fields.maybe_table("occasion")) {
        example.occasion = ExampleOccasion{.on = occasion->day("on"), .due = occasion->maybe_day("due")};
        occasion->end();
    }
    if (const auto accepted = fields.maybe_day("reason_accepted")) example.reason = ExampleReason{*accepted};
    example.elected = fields.maybe_day("elected");
    example.opened = fields.maybe_day("opened");
    example.closed = fields.maybe_day("closed");
    example.waived = fields.maybe_day("waived");
    example.founded = fields.maybe_day("founded");
    example.dissolved = fields.maybe_day("dissolved");
}

}  // namespace

Example read_example(Fields fields)
{
    Example example;
    example.at = fields.at();
    example.says = fields.said("says");
    for (Fields& record : fields.tables("records")) example.records.push_back(read_record(record));
    example.window = fields.maybe_text("window").value_or("");
    example.on = fields.day("on");
    example.known = fields.maybe_day("known").value_or(example.on);
    example.standing = read_standing(fields);
    if (fields.has("counts")) example.counts = fields.number("counts", 0, 1000);
    example.as_proposed = fields.yes("as_proposed");
    read_circumstances(fields, example);
    fields.end();
    return example;
}

}  // namespace jinze::catalogue
