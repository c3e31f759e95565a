#include "app/views/work/explain.h"

#include "app/views/work/explain_parts.h"

namespace jinze::views {
namespace {

using duty::Obligation;

void add_sources(Explanation& it, const desk::Asking& asking, const duty::DutyVersion& version)
{
    const catalogue::Entry* entry = asking.library.entry(version);
    it.title = entry ? entry->title : Bilingual{version.title, version.title};
    if (!entry) return;
    if (entry->hint) it.hint = *entry->hint;
    for (const catalogue::Source& source : entry->sources) {
        const catalogue::Document* document = asking.library.document(source.document);
        const Bilingual title = document ? document->title : Bilingual{source.document.text(), source.document.text()};
        it.sources.push_back(
            {source.document.text(), title, source.article, source.quote, source.sentence, source.verified});
    }
}

// The posts whose holders are responsible for the bearer: the post itself, or the body's secretary.
std::vector<PostId> posts_of(const desk::Asking& asking, const duty::BearerRef& bearer)
{
    if (bearer.kind == duty::BearerRef::Kind::member) return {};
    if (bearer.kind != duty::BearerRef::Kind::body) return {bearer.post()};
    std::vector<PostId> found;
    for (const PostId post : asking.people()[bearer.org()].posts)
        if (asking.people()[post].title == registry::Title::secretary) found.push_back(post);
    return found;
}

void add_holders(BearerAnswer& answer, const desk::Asking& asking, const Obligation& obligation, Day on, Day known)
{
    const auto& people = asking.people();
    const Day end = std::min(obligation.last, std::max(on, obligation.begin));
    for (const PostId post : posts_of(asking, obligation.bearer)) {
        for (const AppointmentId id : people[post].appointments) {
            const registry::Span& span = people[id].span;
            if (!span.known(known)) continue;
            const Day from = std::max(span.from, obligation.begin);
            const Day last = std::min(span.until_known(known), end + days{1}) - days{1};
            if (last < from) continue;
            answer.holders.push_back({to_text(post), to_text(people[id].person), asking.name(people[id].person), from,
                                      last, number_of(last) - number_of(from) + 1});
        }
        for (Day day = std::max(obligation.begin, end - days{4000}); day <= end; day += days{1})
            answer.vacant += !people.holder(post, day, known);
    }
}

}  // namespace

Explanation explain(const desk::Asking& asking, const Obligation& obligation, Day on, Day known)
{
    const duty::Facts facts = asking.facts();
    const duty::Judgement judged = duty::evaluate(facts, obligation, on, known);
    const duty::Terms& terms = obligation.terms();
    const OrgId home = duty::home_of(facts, obligation.bearer, std::min(on, obligation.last), known);
    Explanation it{.obligation = obligation.id().text, .duty = terms.duty, .force = terms.force, .area = terms.area};
    add_sources(it, asking, *obligation.version);
    it.bearer = {.id = duty::to_text(obligation.bearer),
                 .name = desk::bearer_name(asking, obligation.bearer, std::min(on, obligation.last), known),
                 .org = to_text(home),
                 .org_name = asking.name(home)};
    add_holders(it.bearer, asking, obligation, on, known);
    it.window = window_answer(asking, obligation);
    it.on = on;
    it.known = known;
    it.standing = judged.standing;
    it.words = words::words_of(judged.standing);
    it.needed = judged.needed;
    it.reached = judged.reached;
    it.done_on = judged.done_on;
    it.lag = judged.lag;
    for (const duty::Verdict& verdict : judged.counted)
        it.counted.push_back(counted_answer(asking, obligation, verdict, known));
    for (const duty::Verdict& verdict : judged.not_counted)
        it.not_counted.push_back(not_counted_answer(asking, obligation, verdict, known));
    it.decisions = decisions(asking, obligation, known);
    it.to_settle = to_settle(asking, obligation, judged, on, known);
    return it;
}

}  // namespace jinze::views
