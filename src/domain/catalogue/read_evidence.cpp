#include "domain/catalogue/read.h"

namespace jinze::catalogue {
namespace {

void read_quorum(Fields& fields, duty::Evidence& evidence)
{
    const auto text = fields.maybe_text("quorum");
    if (!text) return;
    const auto digit = [&](std::size_t at) { return (*text)[at] >= '1' && (*text)[at] <= '9' ? (*text)[at] - '0' : 0; };
    if (text->size() == 3 && (*text)[1] == '/' && digit(0) && digit(2) && digit(0) <= digit(2)) {
        evidence.quorum = {.at_least = digit(0), .of = digit(2)};
        return;
    }
    fields.report().add(fields.place_of("quorum"),
                        {"“" + *text + "”不是到会比例", "\"" + *text + "\" is not a share of those due"},
                        {"写成 \"1/2\"、\"2/3\" 或 \"4/5\"", "write \"1/2\", \"2/3\" or \"4/5\""});
}

duty::Evidence read_one(Fields& fields, std::vector<TopicUse>& topics)
{
    duty::Evidence evidence;
    evidence.kinds = fields.words<record::Kind>("kind");
    evidence.topics = fields.codes("topic");
    for (const auto& [text, at] : fields.texts("topic"))
        if (const auto topic = Code::from(text)) topics.push_back({*topic, evidence.kinds, at});
    evidence.of = fields.maybe_word<duty::Of>("of").value_or(duty::Of::bearer);
    evidence.attended_by = fields.maybe_word<duty::Part>("attended_by").value_or(duty::Part::nobody);
    if (evidence.attended_by > duty::Part::bearer) {
        constexpr std::array<std::string_view, 1> known{"bearer"};
        fields.report().unknown(fields.place_of("attended_by"), word_of(evidence.attended_by), known);
    }
    evidence.led_by = fields.maybe_word<duty::Part>("led_by").value_or(duty::Part::nobody);
    evidence.presented_by = fields.maybe_word<duty::Part>("presented_by").value_or(duty::Part::nobody);
    read_quorum(fields, evidence);
    evidence.needs = fields.words<duty::Need>("needs");
    if (!fields.has("kind"))
        fields.report().add(fields.at(), {"未写明何种记录可以作为依据", "the kind of record that counts is missing"},
                            {"写 kind = \"meeting\" 之类", "write kind = \"meeting\" or another kind"});
    fields.end();
    return evidence;
}

}  // namespace

std::vector<duty::Evidence> read_evidence(Fields fields, std::vector<TopicUse>& topics)
{
    std::vector<duty::Evidence> evidence;
    if (!fields.has("any")) {
        evidence.push_back(read_one(fields, topics));
        return evidence;
    }
    for (Fields& each : fields.tables("any")) evidence.push_back(read_one(each, topics));
    fields.end();
    return evidence;
}

}  // namespace jinze::catalogue
