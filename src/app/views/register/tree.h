// Every organisation a reader may see, as a flat list in official order. The page builds the tree from the parents'
// ids.
#pragma once

#include "app/views/mention.h"
#include "app/views/register/initials.h"

namespace jinze::views {

struct TreeNode {
    std::string id, name, initials;          // qwzzb
    std::string short_name, short_initials;  // its name within its office: 第一支部, dyzb
    registry::OrgKind kind{};
    Bilingual kind_words;
    std::optional<std::string> leads, guides, unit;  // o2, if the reader may see it
    std::optional<int> members;                      // for bodies with members
    std::optional<Day> dissolved;
    int order = 0;  // its place in the official order
};
struct OrganisationTree {
    Day on{};
    std::vector<TreeNode> nodes;
};
BOOST_DESCRIBE_STRUCT(TreeNode, (),
                      (id, name, initials, short_name, short_initials, kind, kind_words, leads, guides, unit, members,
                       dissolved, order))
BOOST_DESCRIBE_STRUCT(OrganisationTree, (), (on, nodes))

Result<OrganisationTree> organisation_tree(const Reader& reader, const OnDay& asked);

}  // namespace jinze::views
