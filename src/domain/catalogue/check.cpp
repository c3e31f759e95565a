#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "domain/catalogue/forbidden.h"
#include "domain/catalogue/quote.h"
#include "domain/catalogue/reading.h"
#include "domain/catalogue/words.h"

namespace jinze::catalogue {
namespace {

using duty::Terms;

class Check {
public:
    Check(const Catalogue& part, const Catalogue& whole, const std::string& file)
        : part_{part}, whole_{whole}, file_{file}
    {
    }

    Problems run();

private:
    void wrong(Place at, Bilingual what, Bilingual remedy)
    {
        problems_.push_back({file_, at, std::move(what), std::move(remedy)});
    }
    void lists();
    void duty(const Entry& entry);
    void topics(const Entry& entry);
    void topic(const Code& code, Place at);
    void examples(const Entry& entry);
    void record(const ExampleRecord& record);
    void sources(const std::vector<Source>& sources);
    void grounds(const Entry& entry);
    void evidence(const Entry& entry);
    void forbidden(Place at, const std::string& text);
    void forbidden(Place at, const Bilingual& said);
    const Topic* topic_named(const Code& code) const;

    const Catalogue& part_;
    const Catalogue& whole_;
    const std::string& file_;
    Problems problems_;
};

const Topic* Check::topic_named(const Code& code) const
{
    const Topic* own = part_.topic(code);
    return own ? own : whole_.topic(code);
}

void Check::forbidden(Place at, const std::string& text)
{
    if (const auto found = forbidden_in(text)) wrong(at, found->what, found->remedy);
}

void Check::forbidden(Place at, const Bilingual& said) { forbidden(at, said.zh + " " + said.en); }

// Reports duplicate codes at the second occurrence.
template <class T, class Name>
void once(const std::vector<T>& all, Name name, auto&& report)
{
    std::set<Code> seen;
    for (const T& each : all)
        if (!(each.*name).empty() && !seen.insert(each.*name).second) report(each.at, (each.*name).text());
}

void Check::lists()
{
    const auto twice = [&](Place at, const std::string& code) {
        wrong(at, {fmt::format("“{}”重复出现", code), fmt::format("\"{}\" is written twice", code)},
              {"请保留一个，另一个改名", "keep one, and give the other a name of its own"});
    };
    once(part_.documents, &Document::id, twice);
    once(part_.topics, &Topic::code, twice);
    once(part_.goals, &Goal::code, twice);
    for (const Topic& each : part_.topics)
        forbidden(each.at, each.code.text() + " " + each.title.zh + " " + each.title.en);
    for (const Goal& each : part_.goals)
        forbidden(each.at, each.code.text() + " " + each.title.zh + " " + each.title.en);
    for (const TierNames& each : part_.tiers) sources(each.sources);
}

void Check::topic(const Code& code, Place at)
{
    std::vector<std::string_view> known;
    for (const auto* topics : {&part_.topics, &whole_.topics})
        for (const Topic& each : *topics) known.push_back(each.code.text());
    const Bilingual what{fmt::format("没有“{}”这个议题", code.text()),
                         fmt::format("there is no topic \"{}\"", code.text())};
    if (const auto close = nearest(code.text(), known)) {
        wrong(at, what, {fmt::format("最接近的是“{}”", *close), fmt::format("the nearest is \"{}\"", *close)});
    } else {
        wrong(at, what, {"先在 topics.toml 里写上它", "write it in topics.toml first"});
    }
}

void Check::topics(const Entry& entry)
{
    for (const TopicUse& use : entry.places.topics) {
        const Topic* known = topic_named(use.topic);
        if (!known) {
            topic(use.topic, use.at);
            continue;
        }
        const bool carried = std::ranges::any_of(use.kinds, [&](record::Kind kind) {
            return std::ranges::find(known->carried_by, kind) != known->carried_by.end();
        });
        if (carried || use.kinds.empty()) continue;
        std::vector<std::string_view> kinds;
        for (const record::Kind kind : known->carried_by) kinds.push_back(word_of(kind));
        wrong(use.at,
              {fmt::format("这里要的记录种类都不能写议题“{}”", use.topic.text()),
               fmt::format("no kind of record asked for here can carry the topic \"{}\"", use.topic.text())},
              {fmt::format("kind 用 {}，或在 topics.toml 里补上", listed(kinds)),
               fmt::format("write kind as one of {}, or add the kind in topics.toml", listed(kinds))});
    }
}

void Check::sources(const std::vector<Source>& sources)
{
    for (const Source& source : sources) {
        if (source.document.empty() || part_.document(source.document) || whole_.document(source.document)) continue;
        std::vector<std::string_view> known;
        for (const Document& each : whole_.documents) known.push_back(each.id.text());
        const auto close = nearest(source.document.text(), known);
        wrong(source.at,
              {fmt::format("没有“{}”这份文件", source.document.text()),
               fmt::format("there is no document \"{}\"", source.document.text())},
              close ? Bilingual{fmt::format("最接近的是“{}”", *close), fmt::format("the nearest is \"{}\"", *close)}
                    : Bilingual{"先在 documents.toml 里写上它", "write it in documents.toml first"});
    }
}

// A deadline needs a source: an article somebody has read, or a quote that says how often.
void Check::grounds(const Entry& entry)
{
    if (entry.sources.empty())
        wrong(entry.places.id, {"没有出处", "it has no source"},
              {"写 [[duty.source]]，给出文件和引文", "write [[duty.source]] with the document and its words"});
    if (entry.terms.is_standing()) return;
    constexpr std::array<std::string_view, 5> how_often{"每年", "每半年", "每季", "每月", "每周"};
    const bool grounded = std::ranges::any_of(entry.sources, [&](const Source& source) {
        if (!source.verified) return false;
        if (source.article) return true;
        if (!source.quote) return false;
        return std::ranges::any_of(how_often, [&](auto words) { return source.quote->contains(words); }) ||
               std::ranges::any_of(*source.quote, [](char c) { return c >= '0' && c <= '9'; });
    });
    if (!grounded)
        wrong(entry.places.owed, {"这个时限在核对过的出处里找不到依据", "no verified source says how often or by when"},
              {"写 owed = \"standing\"，把时限放进 proposed，由本区作出决定后采用",
               "write owed = \"standing\" and put the deadline into proposed, for the district to adopt "
               "by decision"});
}

void Check::evidence(const Entry& entry)
{
    if (entry.terms.evidence.empty() && entry.proven_by.empty())
        wrong(entry.places.id, {"未写明履行的依据", "what counts as evidence is missing"},
              {"写 evidence = { … }，或写 proven_by 列出证明它的职责",
               "write evidence = { … }, or proven_by with the duties that prove it"});
    for (const Code& code : entry.proven_by) {
        const auto same = [&](const Entry& each) { return each.terms.duty == code; };
        if (std::ranges::any_of(whole_.duties, same) || std::ranges::any_of(part_.duties, same)) continue;
        wrong(entry.places.id,
              {fmt::format("没有“{}”这项职责", code.text()), fmt::format("there is no duty \"{}\"", code.text())},
              {"proven_by 写已有职责的 id", "write ids of duties that exist in proven_by"});
    }
    if (!entry.terms.is_standing() && entry.terms.evidence.empty())
        wrong(entry.places.owed, {"有时限的职责要写 evidence", "a duty with a deadline needs evidence"},
              {"写 evidence = { kind = …, topic = … }", "write evidence = { kind = …, topic = … }"});
}

void Check::record(const ExampleRecord& record)
{
    for (const Code& code : record.topics) {
        const Topic* known = topic_named(code);
        if (!known) {
            topic(code, record.at);
        } else if (std::ranges::find(known->carried_by, record.kind) == known->carried_by.end()) {
            wrong(record.at,
                  {fmt::format("{} 记录不能写议题“{}”", word_of(record.kind), code.text()),
                   fmt::format("a {} cannot carry the topic \"{}\"", word_of(record.kind), code.text())},
                  {"换一个记录种类，或在 topics.toml 里补上", "use another kind, or add the kind in topics.toml"});
        }
    }
}

void Check::examples(const Entry& entry)
{
    if (entry.examples.empty())
        wrong(entry.places.id, {"没有例子", "it has no worked example"},
              {"至少写一个 [[duty.example]]，说明几条记录之后怎样算", "write at least one [[duty.example]]"});
    for (const Example& example : entry.examples) {
        for (const ExampleRecord& each : example.records) record(each);
        if (example.as_proposed && !entry.proposed)
            wrong(example.at, {"没有建议的时限，不能按它举例", "there is no proposed deadline to judge this by"},
                  {"写 proposed = { … }，或删去 as_proposed", "write proposed = { … }, or leave out as_proposed"});
        const bool clocked = example.as_proposed || !entry.terms.is_standing();
        if (!example.standing.empty() && clocked == (example.standing == "standing"))
            wrong(example.at,
                  clocked ? Bilingual{"有时限的职责不得为“常设”",
                                      "a duty with a deadline cannot have the standing \"standing\""}
                          : Bilingual{"没有时限的职责只有“常设”一种状态",
                                      "a duty without a deadline can only have the standing \"standing\""},
                  clocked ? Bilingual{"写 done、overdue 等", "write done, overdue or another"}
                          : Bilingual{"写 standing = \"standing\"，或 as_proposed = true",
                                      "write standing = \"standing\", or as_proposed = true"});
    }
}

void Check::duty(const Entry& entry)
{
    forbidden(entry.places.id, entry.terms.duty.text());
    forbidden(entry.places.title, entry.title);
    if (entry.hint) forbidden(entry.places.hint, *entry.hint);
    const Day start = part_.unit ? whole_.start : std::max(part_.start, whole_.start);
    const bool is_dated = entry.terms.from != Day{};  // else its reader has already reported it
    if (is_dated && entry.terms.from < start)
        wrong(entry.places.from,
              {"起日早于目录的起日 " + to_text(start), "it begins before the catalogue does, " + to_text(start)},
              {"from 不早于 " + to_text(start), "write a from not before " + to_text(start)});
    sources(entry.sources);
    grounds(entry);
    evidence(entry);
    topics(entry);
    examples(entry);
}

Problems Check::run()
{
    lists();
    for (const Entry& entry : part_.duties) duty(entry);
    return std::move(problems_);
}

}  // namespace

Problems cross_check(const Catalogue& part, const Catalogue& whole, const std::string& file)
{
    return Check{part, whole, file}.run();
}

Problems misquoted(const Catalogue& part, const DocumentTexts& texts, const std::string& file)
{
    Problems problems;
    const auto look = [&](const Source& source) {
        const auto text = texts.find(source.document.text());
        const auto& words = source.sentence ? source.sentence : source.quote;
        if (!words || text == texts.end() || is_quoted(*words, text->second)) return;
        problems.push_back({file,
                            source.at,
                            {"文件中没有这句话", "the document does not contain these words"},
                            {"照原文抄，省略处写 …", "copy them from the text, with … where words are left out"}});
    };
    for (const Entry& entry : part.duties) std::ranges::for_each(entry.sources, look);
    for (const TierNames& tiers : part.tiers) std::ranges::for_each(tiers.sources, look);
    return problems;
}

Problems out_of_order(const std::vector<Entry>& duties)
{
    Problems problems;
    std::map<Code, const Entry*> last;
    for (const Entry& entry : duties) {
        const Entry*& before = last[entry.terms.duty];
        if (before && entry.terms.from == before->terms.from) {
            problems.push_back(
                {entry.file,
                 entry.places.id,
                 {"同一职责同一起日写了两次", "this duty is written twice for the same first day"},
                 {"删去一个，或给新版本一个更晚的 from", "remove one, or give the new version a later from"}});
        } else if (before && entry.terms.from < before->terms.from) {
            problems.push_back(
                {entry.file,
                 entry.places.from,
                 {"起日早于前一版的起日 " + to_text(before->terms.from),
                  "it begins before the last version's " + to_text(before->terms.from)},
                 {"新版本写在后面，from 更晚", "write versions in order, each from later than the last"}});
        } else if (before && before->terms.until != never && entry.terms.from <= before->terms.until) {
            problems.push_back({entry.file,
                                entry.places.from,
                                {"起日在前一版的有效期内，前一版到 " + to_text(before->terms.until),
                                 "it begins while the last version holds, until " + to_text(before->terms.until)},
                                {"from 写在那一天之后", "write a from after that day"}});
        }
        before = &entry;
    }
    return problems;
}

}  // namespace jinze::catalogue
