import { createRouter, createWebHistory } from 'vue-router';
import { account } from './venue/signedIn';

/** Every page there is. Pages under the staff shell have a venue session around them. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: () => import('./pages/landing/LandingPage.vue') },
    { path: '/staff/sign-in', component: () => import('./pages/signIn/SignInPage.vue') },
    {
      path: '/staff',
      component: () => import('./pages/StaffShell.vue'),
      meta: { signedIn: true },
      children: [
        { path: '', component: () => import('./pages/PlacePicker.vue') },
        {
          path: 'counter/:counter',
          component: () => import('./pages/counter/CounterPage.vue'),
          props: true,
        },
        { path: 'approvals', component: () => import('./pages/ApprovalsPage.vue') },
        { path: 'figures', component: () => import('./pages/figures/FiguresPage.vue') },
        { path: 'manage', component: () => import('./pages/manage/ManagePage.vue') },
        { path: 'manage/units', component: () => import('./pages/manage/UnitsPage.vue') },
        {
          path: 'manage/draw/:tie',
          component: () => import('./pages/manage/DrawPage.vue'),
          props: true,
        },
        {
          path: 'gate/:gate?',
          component: () => import('./pages/gate/GatePage.vue'),
          props: true,
        },
        { path: 'console', component: () => import('./pages/console/ConsolePage.vue') },
        {
          path: 'count/:zone?',
          component: () => import('./pages/count/CountPage.vue'),
          props: true,
        },
        // As it was called before gates had a page.
        { path: 'check-in', redirect: '/staff/gate' },
      ],
    },
    {
      path: '/exit',
      component: () => import('./pages/StaffShell.vue'),
      meta: { signedIn: true },
      children: [{ path: '', component: () => import('./pages/exit/ExitPage.vue') }],
    },
    {
      path: '/me/:ticket',
      component: () => import('./pages/household/HouseholdPage.vue'),
      props: true,
    },
    { path: '/:rest(.*)', redirect: '/' },
  ],
});

router.beforeEach((to) =>
  to.meta['signedIn'] && !account.value
    ? { path: '/staff/sign-in', query: to.fullPath === '/staff' ? {} : { next: to.fullPath } }
    : true,
);
