/** Examples of the public log. */
const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';

export const publicLogExamples = {
  'get-log-checkpoint': {
    answer: `tollgate.example.org/v1/log\n1\n${root}\n\n\u2014 tollgate.example.org/v1/log Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n`,
  },
  'get-log-tile': { answer: root },
} as const;
