// The papers there are, and the series of their numbers: the fold of every event of a paper. A number is given by the
// State alone (next_number), so that two that are issued one after the other never share one, and none is left out.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <vector>

#include "domain/paper/events.h"
#include "domain/registry/doer.h"
#include "domain/registry/register.h"

namespace jinze::paper {

struct Paper {
    PaperId id;
    Day entered{};      // 成文日期
    registry::Doer by;  // who entered it
    PaperIssued issued;
    Day voided = never;
    registry::Doer voided_by;
    Sealed why;  // if void

    PaperState state(Day known) const { return voided <= known ? PaperState::voided : PaperState::issued; }
};

// One word of one body.
struct Series {
    OrgId org;
    Word word;
    Numbering numbering{};
    std::map<int, int> first;           // by year; a year that is absent begins with 1
    std::map<int, std::set<int>> used;  // by year: every number given, void papers included

    int next_number(int year) const;
    bool is_used(int year, int number) const;
};

// A template of a body's own, from the paper after the last one issued before it.
struct OwnTemplate {
    OrgId org;
    PaperKind kind{};
    Day entered{};
    PersonId by;
    std::size_t after = 0;       // the papers issued before it keep what they were printed from
    std::optional<Sealed> docx;  // nothing: the built-in one again
};

class Papers {
public:
    const Paper* find(PaperId id) const
    {
        return id.number() >= 1 && id.number() <= papers_.size() ? &papers_[id.number() - 1] : nullptr;
    }
    const Paper& operator[](PaperId id) const { return papers_[id.number() - 1]; }
    const std::deque<Paper>& all() const { return papers_; }
    const Series* series(OrgId org, const Word& word) const;
    std::vector<const Series*> series_of(OrgId org) const;
    // What a body itself set for a kind, for the next paper or for one that is issued; null: nothing, then the body
    // above is asked, and at last the built-in one holds.
    const OwnTemplate* own_template(OrgId org, PaperKind kind) const;
    const OwnTemplate* own_template(OrgId org, PaperKind kind, PaperId issued) const;
    // In the order issued, void ones too.
    std::vector<const Paper*> of(matter::MatterId matter) const;
    std::vector<const Paper*> of(RecordId record) const;
    std::vector<const Paper*> of(OrgId org) const;

    void apply(const PaperSeriesSet& event, Day entered);
    void apply(const PaperIssued& event, Day entered, registry::Doer by);
    void apply(const PaperVoided& event, Day entered, registry::Doer by);
    void apply(const PaperTemplateSet& event, Day entered, PersonId by);

private:
    std::deque<Paper> papers_;  // grows without moving its elements
    std::map<std::pair<OrgId, Word>, Series> series_;
    std::map<std::pair<OrgId, PaperKind>, std::vector<OwnTemplate>> templates_;  // in the order set
    std::map<matter::MatterId, std::vector<PaperId>> by_matter_;
    std::map<RecordId, std::vector<PaperId>> by_record_;
    std::map<OrgId, std::vector<PaperId>> by_org_;
};

// The bodies that a paper depends on; their import can no longer be undone.
std::vector<OrgId> bodies_named(const PaperSeriesSet& event, const registry::Register& people);
std::vector<OrgId> bodies_named(const PaperIssued& event, const registry::Register& people);
std::vector<OrgId> bodies_named(const PaperTemplateSet& event, const registry::Register& people);

}  // namespace jinze::paper
