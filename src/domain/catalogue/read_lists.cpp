#include "domain/catalogue/quote.h"
#include "domain/catalogue/read.h"

namespace jinze::catalogue {

Document read_document(Fields fields)
{
    Document document{
        .id = fields.code("id"), .title = fields.said("title"), .date = fields.maybe_day("date"), .at = fields.at()};
    fields.end();
    return document;
}

Topic read_topic(Fields fields)
{
    Topic topic{.code = fields.code("code"),
                .title = fields.said("title"),
                .carried_by = fields.words<record::Kind>("carried_by"),
                .roster = fields.maybe_word<record::Roster>("roster").value_or(record::Roster::none),
                .at = fields.at()};
    if (topic.carried_by.empty())
        fields.report().add(fields.place_of("carried_by"),
                            {"没有一种记录能写这个议题", "no kind of record can carry this topic"},
                            {"请写 carried_by = [\"meeting\"] 之类，从记录的种类里选",
                             "write carried_by = [\"meeting\"] or others of the kinds of record"});
    fields.end();
    return topic;
}

TierNames read_tiers(Fields fields)
{
    TierNames tiers{.from = fields.day("from"),
                    .names = {fields.said("oversee"), fields.said("guide"), fields.said("lead")},
                    .sources = {},
                    .at = fields.at()};
    for (Fields& source : fields.tables("source")) tiers.sources.push_back(read_source(source));
    fields.end();
    return tiers;
}

Parameters read_parameters(Fields fields)
{
    Parameters numbers{.from = fields.day("from"), .at = fields.at()};
    numbers.late_entry_working_days = fields.number("late_entry_working_days", 1, 60);
    numbers.due_soon_working_days = fields.number("due_soon_working_days", 1, 60);
    numbers.reason_working_days = fields.number("reason_working_days", 1, 60);
    numbers.frozen_days = fields.number("frozen_days", 1, 366);
    fields.end();
    return numbers;
}

Goal read_goal(Fields fields)
{
    Goal goal{.code = fields.code("code"),
              .title = fields.said("title"),
              .from = fields.day("from"),
              .until = fields.maybe_day("until").value_or(never),
              .at = fields.at()};
    fields.end();
    return goal;
}

Source read_source(Fields fields)
{
    Source source{.document = fields.code("document"),
                  .article = fields.maybe_text("article"),
                  .quote = fields.maybe_text("quote"),
                  .sentence = fields.maybe_text("sentence"),
                  .verified = !fields.yes("unverified"),
                  .at = fields.at()};
    if (source.article && !source.verified)
        fields.report().add(fields.place_of("article"),
                            {"条款号未经核对，不得写入", "an unverified article number is not allowed here"},
                            {"删去 article，留下 unverified = true；核对原文后再写条款号",
                             "leave out article and keep unverified = true until it has been read in the text"});
    if (source.verified && !source.article && !source.quote)
        fields.report().add(source.at,
                            {"这个出处既没有引文，也没有条款号", "this source has neither a quote nor an article"},
                            {"写上 quote 或 article；未经核对的写 unverified = true",
                             "write quote or article, or unverified = true where it was not read"});
    if (source.sentence && !(source.quote && is_quoted(*source.quote, *source.sentence)))
        fields.report().add(
            fields.place_of("sentence"), {"整句中没有引文的内容", "the sentence does not hold the quoted words"},
            {"sentence 写引文所在的整句，quote 写其中定下职责的话",
             "give the whole sentence of the quote in sentence, and its words that set the duty in quote"});
    fields.end();
    return source;
}

}  // namespace jinze::catalogue
