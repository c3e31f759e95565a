// Invented bodies for the gallery.
import type { OrgNode } from '@/ui/orgs'

export const orgs: OrgNode[] = [
  {
    id: 'o1',
    name: '演示区委',
    initials: 'ysqw',
    children: [
      {
        id: 'o2',
        name: '区直机关工委',
        initials: 'qzjggw',
        count: '56个单位',
        children: [
          {
            id: 'o3',
            name: '党委工作机关',
            initials: 'dwgzjg',
            count: '14',
            children: [
              { id: 'o4', name: '区委办公室', initials: 'qwbgs', count: '61' },
              { id: 'o5', name: '区委组织部', initials: 'qwzzb', count: '40' },
            ],
          },
          {
            id: 'o6',
            name: '政府工作部门',
            initials: 'zfgzbm',
            count: '28',
            children: [
              { id: 'o7', name: '区发展和改革局', initials: 'qfzhggj', count: '81' },
              {
                id: 'o11',
                name: '区住房和城乡建设局',
                initials: 'qzfhcxjsj',
                count: '168',
                children: [
                  { id: 'o12', name: '局党组', initials: 'jdz', count: '5' },
                  {
                    id: 'o13',
                    name: '机关党委',
                    initials: 'jgdw',
                    count: '168',
                    children: [
                      { id: 'o14', name: '第一党支部', initials: 'dydzb', count: '26' },
                      { id: 'o15', name: '第二党支部', initials: 'dedzb', count: '20' },
                      { id: 'o16', name: '离退休干部党支部', initials: 'ltxgbdzb', count: '39' },
                    ],
                  },
                ],
              },
            ],
          },
          {
            id: 'o8',
            name: '群团组织',
            initials: 'qtzz',
            count: '6',
            children: [{ id: 'o9', name: '区妇联', initials: 'qfl', count: '9' }],
          },
        ],
      },
    ],
  },
]
