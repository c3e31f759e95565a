// Holds a fact's standing against its days, and its days against the leaves.
#pragma once

#include "app/score/leaves.h"
#include "app/score/report.h"
#include "domain/appraisal/events.h"
#include "domain/duty/windows.h"

namespace jinze::score {

class Witness {
public:
    Witness(const ScoreFile& file, const Leaves& leaves, Report& report)
        : body_{file.body.id}, period_{file.period}, leaves_{leaves}, duties_{leaves.duties()}, report_{report}
    {
    }

    // Everything that can be said about the fact's standing, as known on that day.
    void hear(const FileFact& fact, Day known);
    void hear(const FileBallots& ballots, Day known);
    void hear(const FileJudged& line, Day known);
    // The plan of the assessment: its period, its group's scheme and days. All that is stated, voted and judged is of
    // it.
    void hear_plan(const ScoreFile& file);
    // The district's numbers and notices, as the file lists them.
    void hear(const std::vector<ParametersNoted>& parameters, const std::vector<LeafNumber>& calendar);

private:
    struct Case;  // one fact

    bool is_of_members(const FileFact& fact) const;
    void ask_standing(const Case& it);
    void ask_terms(const Case& it);
    void ask_window(const Case& it, const duty::Terms& terms);
    void ask_record(const Case& it, const CountedRecord& record);
    void ask_left_out(const Case& it, const RecordLeftOut& record);
    void ask_decisions(const Case& it);
    void ask_matter(const FileFact& fact, Day known);
    void ask_request(const FileFact& fact, Day known);
    void ask_stated(const FileFact& fact, Day known);
    void differs(const Case& it, Bilingual says, std::string file = {}, std::string found = {});
    const std::vector<duty::Stretch>& windows(const duty::Terms& terms, LeafNumber leaf, Day known);

    std::string body_;
    std::optional<appraisal::AssessmentId> assessment_;
    Period period_;
    const Leaves& leaves_;
    duty::Duties duties_;
    Report& report_;
    std::map<LeafNumber, std::vector<duty::Stretch>> windows_;
};

}  // namespace jinze::score
