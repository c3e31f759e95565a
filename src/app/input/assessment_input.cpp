#include "app/input/assessment_input.h"

#include "app/codec/json_strict.h"

namespace jinze::input {
namespace {

// Collects ids; keeps the first that names nothing.
class PlanReading {
public:
    explicit PlanReading(const Naming& naming) : naming_{naming} {}

    OrgId org(const std::string& text, const char* field) { return kept(naming_.organisation(text), field); }
    PersonId person(const std::string& text, const char* field) { return kept(naming_.person(text), field); }
    PostId post(const std::string& text, const char* field) { return kept(naming_.post(text), field); }
    Code code(const std::string& text, const char* field)
    {
        const auto code = Code::from(text);
        if (!code && !no_)
            no_ = bad_input(field, {"应为代码（小写字母、数字和-）。", "Must be a code (a-z, 0-9 and -)."});
        return code.value_or(Code{});
    }
    const std::optional<Denial>& no() const { return no_; }

private:
    template <class T>
    T kept(const std::expected<T, Unnamed>& found, const char* field)
    {
        if (!found && !no_) no_ = no_from(field, found.error());
        return found.value_or(T{});
    }

    const Naming& naming_;
    std::optional<Denial> no_;
};

district::PlannedGroup group_meant(const GroupInput& input, PlanReading& read)
{
    district::PlannedGroup group{.group = read.code(input.group, "group"),
                                 .method = input.method,
                                 .scheme = {},
                                 .bodies = {},
                                 .assessors = {},
                                 .voters = {},
                                 .good = {.part = input.good_part, .whole = input.good_whole},
                                 .draft = input.draft,
                                 .meeting = input.meeting,
                                 .cases = {}};
    if (input.scheme) group.scheme = read.code(*input.scheme, "scheme");
    for (const std::string& body : input.bodies) group.bodies.push_back(read.org(body, "bodies"));
    for (const std::string& person : input.assessors) group.assessors.push_back(read.person(person, "assessors"));
    for (const VotersInput& voters : input.voters)
        group.voters.push_back({.code = read.code(voters.code, "voters"), .weight = voters.weight});
    for (const CaseInput& it : input.cases) {
        district::PlannedCase meant{.body = read.org(it.body, "body"), .post = {}, .how = it.how, .why = {it.why}};
        if (it.post) meant.post = read.post(*it.post, "post");
        group.cases.push_back(std::move(meant));
    }
    return group;
}

}  // namespace

std::expected<district::PlanAssessment, Denial> plan_meant(const AssessmentInput& input, const Naming& naming)
{
    PlanReading read{naming};
    district::PlanAssessment command{.by = read.org(input.by, "by"),
                                     .through = {},
                                     .year = input.year,
                                     .begin = input.begin,
                                     .last = input.last,
                                     .basis = {input.basis},
                                     .plan_item = input.plan_item,
                                     .reviewers = {},
                                     .objection_days = input.objection_days.value_or(7),
                                     .answer_days = input.answer_days.value_or(5),
                                     .notice = input.notice,
                                     .groups = {}};
    if (input.through) command.through = read.org(*input.through, "through");
    for (const std::string& person : input.reviewers) command.reviewers.push_back(read.person(person, "reviewers"));
    for (const GroupInput& group : input.groups) command.groups.push_back(group_meant(group, read));
    if (read.no()) return std::unexpected{*read.no()};
    return command;
}

std::expected<AssessmentInput, Denial> assessment_input_from(std::string_view json)
{
    auto input = codec::strict::read<AssessmentInput>(json);
    if (input) return *std::move(input);
    return std::unexpected{no_from(input.error())};
}

Planner planning(std::expected<AssessmentInput, Denial> input)
{
    return [input = std::move(input)](const Naming& naming, desk::Desk&) -> std::expected<Change, Denial> {
        if (!input) return std::unexpected{input.error()};
        auto command = plan_meant(*input, naming);
        if (!command) return std::unexpected{std::move(command.error())};
        return Change{{*std::move(command)}, {}};
    };
}

}  // namespace jinze::input
